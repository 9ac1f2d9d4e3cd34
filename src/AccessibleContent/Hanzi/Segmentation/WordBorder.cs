namespace AccessibleContent.Hanzi.Segmentation;

/// <summary>The likeliest word border inside a phrase.</summary>
/// <param name="At">The units of the phrase before the border; zero when no word of the text reaches over the phrase's ends.</param>
/// <param name="Gain">How much likelier the text is with the border than with the phrase as a word, in thousandths of nats.</param>
internal readonly record struct WordBorder(int At, int Gain)
{
    /// <summary>A gain below this leaves the phrase as it is.</summary>
    private const int LeastGain = WordCosts.Nat;

    /// <summary>Within this of <see cref="LeastGain"/> frequencies do not tell the two readings apart: a factor of about seven.</summary>
    private const int Doubt = 2 * WordCosts.Nat;

    /// <summary>Gets a value indicating whether the border outweighs the phrase.</summary>
    public bool Wins => At > 0 && Gain > LeastGain;

    /// <summary>Gets a value indicating whether the choice is close.</summary>
    public bool IsClose => At > 0 && Math.Abs(Gain - LeastGain) < Doubt;
}
