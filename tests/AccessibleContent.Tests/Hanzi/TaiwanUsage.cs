using AccessibleContent.Hanzi.Compose;

namespace AccessibleContent.Tests.Hanzi;

/// <summary>The usage of Taiwan's statutes for text in OpenCC's forms for Taiwan, for expected values that are kept in those.</summary>
internal static class TaiwanUsage
{
    private static readonly RegionalStep Step = new(TaiwanStandard.Forms.Region!);

    public static string Of(string text) => Step.Convert(text);
}
