using System.Globalization;
using AccessibleContent.Model;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Store;

/// <summary>What the index keeps of a notice: its tokens, by kind, and the numbers that lead to it alone.</summary>
/// <param name="Tokens">The tokens, each once.</param>
/// <param name="Keys">The 文号 and the 索引号, each in its one form.</param>
internal sealed record SearchEntry(IReadOnlyCollection<string> Tokens, IReadOnlyCollection<string> Keys)
{
    /// <summary>The version of what is indexed: an index that was made with another one is made anew.</summary>
    public static readonly string Version = string.Create(CultureInfo.InvariantCulture, $"2.{SearchTokens.Version}.{Sounds.Version}");

    /// <summary>Makes the entry of a notice.</summary>
    public static SearchEntry Of(Notice notice)
    {
        var fields = SearchFields.Of(notice);
        var tokens = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in fields.Facts.Concat(fields.Body))
        {
            tokens.UnionWith(SearchTokens.Of(SearchText.Fold(text)));
        }

        AddTitle(tokens, SearchText.Fold(fields.Title));
        AddFilters(tokens, notice.Metadata);
        string?[] numbers = [notice.Metadata.DocumentNumber, notice.Metadata.IndexNumber];
        return new(tokens, [.. numbers.OfType<string>().Select(NumberKey.Of).OfType<string>().Distinct(StringComparer.Ordinal)]);
    }

    private static void AddTitle(HashSet<string> tokens, string title)
    {
        foreach (var token in SearchTokens.Of(title))
        {
            tokens.Add(token);
            tokens.Add(TokenKind.OfTitle(token));
        }

        tokens.UnionWith(Sounds.PairsOf(title).Select(TokenKind.OfSound));
        tokens.UnionWith(title.EnumerateRunes().Select(rune => rune.ToString()).Where(WordTokens.IsLoneHan).Select(TokenKind.OfTitle));
    }

    private static void AddFilters(HashSet<string> tokens, NoticeMetadata metadata)
    {
        if (metadata.Catalog is { } catalog)
        {
            tokens.Add(TokenKind.OfCatalog(catalog));
        }

        if (metadata.Publisher is { } publisher)
        {
            tokens.Add(TokenKind.OfPublisher(publisher));
        }

        tokens.Add(TokenKind.OfPeriod(new(metadata.PublishedOn.Year, null)));
        tokens.Add(TokenKind.OfPeriod(new(metadata.PublishedOn.Year, metadata.PublishedOn.Month)));
    }
}
