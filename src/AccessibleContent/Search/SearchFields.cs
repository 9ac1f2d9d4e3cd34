using System.Collections.Immutable;
using AccessibleContent.Model;

namespace AccessibleContent.Search;

/// <summary>The text of a notice that a search looks at, as published.</summary>
/// <param name="Title">The title.</param>
/// <param name="Facts">The stated values of the record, the day of publication among them.</param>
/// <param name="Body">
/// The paragraphs, headings, list items, cells, captions, text alternatives and names of files, in reading order.
/// </param>
public sealed record SearchFields(string Title, ImmutableArray<string> Facts, ImmutableArray<string> Body)
{
    /// <summary>Gets the fields of a notice.</summary>
    public static SearchFields Of(Notice notice)
    {
        ArgumentNullException.ThrowIfNull(notice);
        var body = new Parts();
        body.Blocks(notice.Blocks);
        return new(
            notice.Title,
            [.. AccessibleContent.Model.Facts.Of(notice.Metadata).Select(fact => fact.Value).Where(value => value.Length > 0)],
            body.All);
    }

    // A part is what a reader sees as one piece: marks inside a sentence divide no word.
    private sealed class Parts : NoticeWalk
    {
        private readonly ImmutableArray<string>.Builder _all = ImmutableArray.CreateBuilder<string>();

        public ImmutableArray<string> All => _all.ToImmutable();

        public override void Inlines(ImmutableArray<Inline> inlines) => Words(PlainWords.Of(inlines));

        public override void Words(string words)
        {
            if (words.Length > 0)
            {
                _all.Add(words);
            }
        }
    }
}
