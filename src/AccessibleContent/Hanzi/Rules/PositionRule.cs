using AccessibleContent.Model;

namespace AccessibleContent.Hanzi.Rules;

/// <summary>A rule that decides a character by what stands around it, such as a surname before 某.</summary>
public abstract class PositionRule
{
    /// <summary>Gets the name that a trace gives as the deciding rule.</summary>
    public abstract string Name { get; }

    /// <summary>Gets why the rule exists, for editors.</summary>
    public abstract string Reason { get; }

    /// <summary>Gets the characters at which the rule is asked.</summary>
    public abstract string Triggers { get; }

    /// <summary>Gets the lists that the rule decides by: part of the engine's version.</summary>
    public virtual string Words => "";

    /// <summary>Says whether the rule works for a script; by default for the Traditional ones.</summary>
    public virtual bool Serves(HanScript target) => target != HanScript.Simplified;

    /// <summary>
    /// Decides the one character at a position of the published text, whatever word the dictionaries found there; null leaves it
    /// to them. Must be pure.
    /// </summary>
    public abstract char? Decide(ReadOnlySpan<char> text, int position);
}
