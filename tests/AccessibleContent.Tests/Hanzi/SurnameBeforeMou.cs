using AccessibleContent.Hanzi.Rules;

namespace AccessibleContent.Tests.Hanzi;

/// <summary>A rule for tests: 范 before 某 is a surname and keeps its form.</summary>
internal sealed class SurnameBeforeMou : PositionRule
{
    public override string Name => "surname before 某";

    public override string Reason => "a surname keeps its form";

    public override string Triggers => "范";

    public override char? Decide(ReadOnlySpan<char> text, int position) => text[position..].StartsWith("范某") ? '范' : null;
}
