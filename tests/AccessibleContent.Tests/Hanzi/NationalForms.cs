using AccessibleContent.Hanzi.Compose;

namespace AccessibleContent.Tests.Hanzi;

/// <summary>The forms of the national standard for text in OpenCC's, for expected values that are kept in those.</summary>
internal static class NationalForms
{
    private static readonly RegionalStep Step = new(NationalStandard.Forms.Region!);

    public static string Of(string standard) => Step.Convert(standard);
}
