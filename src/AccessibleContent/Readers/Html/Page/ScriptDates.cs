using System.Text.RegularExpressions;
using AccessibleContent.Readers.Records;

namespace AccessibleContent.Readers.Html.Page;

/// <summary>Dates that a script of a page writes or keeps: they are read as they stand in it, nothing is run.</summary>
internal static partial class ScriptDates
{
    private const int Longest = 2000;

    /// <summary>Gives the first date that a short script holds as a text of its own; null where it holds none.</summary>
    public static string? First(string script) => script.Length > Longest ? null
        : Literal().Matches(script).Select(match => match.Groups["value"].Value).FirstOrDefault(value => PublicationDate.ParseTag(value) is not null);

    [GeneratedRegex("""["'](?<value>[^"'<>]{8,40})["']""")]
    private static partial Regex Literal();
}
