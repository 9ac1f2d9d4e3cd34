using AccessibleContent.Model;

namespace AccessibleContent.Api.Intake.Import;

/// <summary>The words for the weight of a finding, as editors read them.</summary>
internal static class WeightWords
{
    /// <summary>Returns the word.</summary>
    public static string Of(FindingWeight weight) =>
        weight switch
        {
            FindingWeight.Error => "错误",
            FindingWeight.Warning => "警告",
            _ => "提示",
        };
}
