using System.Text.RegularExpressions;
using AccessibleContent.Model;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Lists;

/// <summary>The markers that a browser shows before the items of a list.</summary>
/// <param name="Numbering">The format of the numbers; null if there are none.</param>
/// <param name="Unknown">The name of a number format that notices do not support; null if there is none.</param>
/// <param name="IsChinese">Whether they are written in Chinese: 一、二、三、</param>
internal readonly partial record struct ListStyle(ListNumbering? Numbering, string? Unknown = null, bool IsChinese = false)
{
    /// <summary>Reads the style of a list: its own declaration takes precedence over its attribute.</summary>
    public static ListStyle Of(IElement list)
    {
        var type = list.LocalName == "ol" ? list.GetAttribute("type")?.Trim() : null;
        var named = new ListStyle(
            list.LocalName == "ol" ? ListNumbering.All.FirstOrDefault(one => one.Type == type) ?? ListNumbering.Digits : null);
        return Declared().Matches(list.GetAttribute("style") ?? "") is { Count: > 0 } declared
            ? Of(declared[^1].Groups["name"].Value.ToLowerInvariant(), named)
            : named;
    }

    private static ListStyle Of(string name, ListStyle otherwise) => name switch
    {
        "none" or "disc" or "circle" or "square" => new((ListNumbering?)null),
        "decimal" or "decimal-leading-zero" => new(ListNumbering.Digits),
        "lower-latin" => new(ListNumbering.LowerAlpha),
        "upper-latin" => new(ListNumbering.UpperAlpha),
        "cjk-ideographic" or "simp-chinese-informal" or "trad-chinese-informal" => new(ListNumbering.Digits, IsChinese: true),
        "inside" or "outside" or "initial" or "inherit" or "unset" or "url" => otherwise,
        _ => ListNumbering.Find(name) is { } found ? new(found) : new(ListNumbering.Digits, name),
    };

    [GeneratedRegex(
        @"(?:^|;)\s{0,9}list-style(?:-type)?\s{0,9}:\s{0,9}(?:(?:inside|outside)\s{1,9})?(?<name>[a-z-]{1,40})",
        RegexOptions.IgnoreCase)]
    private static partial Regex Declared();
}
