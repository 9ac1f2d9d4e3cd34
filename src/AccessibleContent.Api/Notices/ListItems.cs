using System.Diagnostics.CodeAnalysis;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Notices;

/// <summary>Writes notices as items of a list in a script.</summary>
internal sealed class ListItems(RenditionLinks links, Renderer renderer, HanScript script)
{
    /// <summary>Returns the item of a notice.</summary>
    public ListItem Of(NoticeSummary item) => new(
        item.Id.Value,
        item.Revision,
        Convert(item.Title),
        item.PublishedOn.ToIso(),
        Convert(item.Publisher),
        Convert(item.Catalog),
        item.DocumentNumber,
        item.IndexNumber,
        links.AddressOf(item.Id),
        links.PageOf(item.Id, new(script, ReadingMode.Standard, Form.Html)));

    /// <summary>Converts published words.</summary>
    [return: NotNullIfNotNull(nameof(words))]
    public string? Convert(string? words) => words is null ? null : renderer.Convert(words, script);

    /// <summary>Converts each of some words.</summary>
    public IReadOnlyList<string> Convert(IEnumerable<string> words) => [.. words.Select(word => Convert(word))];
}
