namespace AccessibleContent.Hanzi;

/// <summary>A rule that decides a character by what stands around it, such as a surname before 某.</summary>
public abstract class PositionRule
{
    /// <summary>Gets the name that a trace gives as the deciding rule.</summary>
    public abstract string Name { get; }

    /// <summary>Gets why the rule exists, for editors.</summary>
    public abstract string Reason { get; }

    /// <summary>Gets the characters (of the basic plane, not ideographic description characters) at which the rule is asked.</summary>
    public abstract string Triggers { get; }

    /// <summary>Gets a value indicating whether the rule is asked before the phrases, not only where none begins.</summary>
    public abstract bool OutranksPhrases { get; }

    /// <summary>Says whether the rule works for a script; by default for the Traditional ones.</summary>
    public virtual bool Serves(HanScript target) => target != HanScript.Simplified;

    /// <summary>Decides the text at a position the pass has reached, in the glyphs of the target; null leaves it to others. Must be pure.</summary>
    public abstract PositionDecision? Decide(ReadOnlySpan<char> text, int position, HanScript target);
}
