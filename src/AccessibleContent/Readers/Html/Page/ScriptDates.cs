using System.Text.RegularExpressions;
using AccessibleContent.Readers.Records;

namespace AccessibleContent.Readers.Html.Page;

/// <summary>Dates in scripts of a page: they are read as literals, and nothing is executed.</summary>
internal static partial class ScriptDates
{
    private const int Longest = 2000;

    /// <summary>Returns the first date that is a string of its own in a short script; null if there is none.</summary>
    public static string? First(string script) => script.Length > Longest ? null
        : Literal()
            .Matches(script)
            .Select(match => match.Groups["value"].Value)
            .FirstOrDefault(value => PublicationDate.ParseTag(value) is not null);

    [GeneratedRegex("""["'](?<value>[^"'<>]{8,40})["']""")]
    private static partial Regex Literal();
}
