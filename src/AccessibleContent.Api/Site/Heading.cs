using System.Text.RegularExpressions;

namespace AccessibleContent.Api.Site;

/// <summary>A heading in the HTML of a notice.</summary>
internal sealed partial record Heading(int Start, int Level, string Anchor, string? Language, string Markup)
{
    /// <summary>Reads a heading; null if it has no id to link to, or no words.</summary>
    public static Heading? Of(Match element)
    {
        var parts = Parts().Match(element.Value);
        var attributes = parts.Groups["attributes"].Value;
        var words = WordsIn(parts.Groups["content"].Value);
        return Id().Match(attributes) is { Success: true } id && words.Length > 0
            ? new(
                element.Index,
                element.Value[2] - '0',
                id.Groups[1].Value,
                Lang().Match(attributes) is { Success: true } language ? language.Groups[1].Value : null,
                words)
            : null;
    }

    // A link holds no link and repeats no id. Only what changes the reading of the words is kept.
    private static string WordsIn(string content) => Blanks().Replace(
        Tag().Replace(content, tag => tag.Groups["name"].Value switch
        {
            "sub" or "sup" => tag.Groups["end"].Value.Length > 0 ? $"</{tag.Groups["name"]}>" : $"<{tag.Groups["name"]}>",
            "span" when tag.Groups["end"].Value.Length > 0 => "</span>",
            "span" => Lang().Match(tag.Value) is { Success: true } language ? $"<span{language.Value}>" : "<span>",
            "img" => Alt().Match(tag.Value).Groups[1].Value,
            "br" => " ",
            _ => "",
        }),
        " ").Trim();

    [GeneratedRegex("^<h[2-6](?<attributes>[^>]*)>(?<content>.*)</h[2-6]>\\z", RegexOptions.Singleline)]
    private static partial Regex Parts();

    [GeneratedRegex("<(?<end>/?)(?<name>[a-z][a-z0-9]*)[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Id();

    [GeneratedRegex(" lang=\"([^\"]+)\"")]
    private static partial Regex Lang();

    [GeneratedRegex(" alt=\"([^\"]*)\"")]
    private static partial Regex Alt();

    [GeneratedRegex("[ \\n]+")]
    private static partial Regex Blanks();
}
