using AccessibleContent.Model;

namespace AccessibleContent.Hanzi.Rules;

/// <summary>A rule that decides a character by its context, such as a surname before 某.</summary>
internal abstract class PositionRule
{
    /// <summary>Gets the name that a trace reports as the deciding rule.</summary>
    public abstract string Name { get; }

    /// <summary>Gets the reason for the rule, for editors.</summary>
    public abstract string Reason { get; }

    /// <summary>Gets the characters at which the rule is applied.</summary>
    public abstract string Triggers { get; }

    /// <summary>Gets the lists that the rule uses: part of the engine's version.</summary>
    public virtual string Words => "";

    /// <summary>Returns whether the rule applies to a script; by default to the Traditional ones.</summary>
    public virtual bool Serves(HanScript target) => target != HanScript.Simplified;

    /// <summary>
    /// Decides the character at a position of the published text, whatever phrase the dictionaries found there; null leaves the decision to
    /// them. Must be pure.
    /// </summary>
    public abstract char? Decide(ReadOnlySpan<char> text, int position);
}
