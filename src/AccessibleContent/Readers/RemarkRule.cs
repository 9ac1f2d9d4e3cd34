using AccessibleContent.Model;
using AccessibleContent.Readers.Text;

namespace AccessibleContent.Readers;

/// <summary>A kind of remark with a stable name to search and filter by; also the table of all such kinds.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">What the reader did.</param>
/// <param name="Weight">How much it matters to readers of the notice.</param>
/// <param name="IsDoubt">Whether title, date or body may be wrong: a strict import refuses the page.</param>
public sealed record RemarkRule(string Name, RemarkKind Kind, FindingWeight Weight, bool IsDoubt = false)
{
    /// <summary>A picture without alternative text.</summary>
    public static readonly RemarkRule ImageWithoutAlternative = new("image-without-alternative", RemarkKind.Guessed, FindingWeight.Error);

    /// <summary>A word whose characters were padded with spaces, joined.</summary>
    public static readonly RemarkRule PaddedWord = new("padded-word", RemarkKind.Repaired, FindingWeight.Warning);

    /// <summary>Such a word in a JSON body, left as written.</summary>
    public static readonly RemarkRule PaddedWordKept = new("padded-word-kept", RemarkKind.Guessed, FindingWeight.Warning);

    /// <summary>A radical character, replaced by its Han character.</summary>
    public static readonly RemarkRule Radical = new("radical", RemarkKind.Repaired, FindingWeight.Warning);

    /// <summary>Such a character in a JSON body, left as written.</summary>
    public static readonly RemarkRule RadicalKept = new("radical-kept", RemarkKind.Guessed, FindingWeight.Warning);

    /// <summary>A symbol-font bullet at the beginning of a line, left out.</summary>
    public static readonly RemarkRule SymbolBullet = new("symbol-bullet", RemarkKind.Skipped, FindingWeight.Warning);

    /// <summary>A character that has a meaning in one font only.</summary>
    public static readonly RemarkRule PrivateUse = new("private-use-character", RemarkKind.Guessed, FindingWeight.Error);

    /// <summary>Table headers without markup, recognised by their text or their look.</summary>
    public static readonly RemarkRule GuessedTableHeader = new("guessed-table-header", RemarkKind.Guessed, FindingWeight.Information);

    /// <summary>A table whose headers cannot be determined.</summary>
    public static readonly RemarkRule TableWithoutHeader = new("table-without-header", RemarkKind.Guessed, FindingWeight.Error);

    /// <summary>A table inside a cell, turned into lines.</summary>
    public static readonly RemarkRule NestedTable = new("nested-table", RemarkKind.Repaired, FindingWeight.Warning);

    /// <summary>A decorative picture.</summary>
    public static readonly RemarkRule DecoratingImage = new("decorating-image", RemarkKind.Skipped, FindingWeight.Information);

    /// <summary>A notice that consists of pictures only.</summary>
    public static readonly RemarkRule PictureOnly = new("picture-only", RemarkKind.Guessed, FindingWeight.Error);

    /// <summary>A file whose link is an icon.</summary>
    public static readonly RemarkRule AttachmentBehindIcon = new("attachment-behind-icon", RemarkKind.Guessed, FindingWeight.Warning);

    /// <summary>A link whose text does not state its purpose.</summary>
    public static readonly RemarkRule LinkWithoutPurpose = new("link-without-purpose", RemarkKind.Guessed, FindingWeight.Error);

    /// <summary>Addresses that stayed relative, because the page's own is unknown.</summary>
    public static readonly RemarkRule RelativeAddress = new("relative-address", RemarkKind.Guessed, FindingWeight.Information);

    /// <summary>Pictures and attachments that readers cannot open, because their addresses are relative to an unknown page.</summary>
    public static readonly RemarkRule FileNowhere = new("file-nowhere", RemarkKind.Skipped, FindingWeight.Warning);

    /// <summary>A picture of another host that is kept on the website.</summary>
    public static readonly RemarkRule PictureKept = new("picture-kept", RemarkKind.Repaired, FindingWeight.Information);

    /// <summary>A picture of another host that is not kept, and is a link to it.</summary>
    public static readonly RemarkRule PictureNotKept = new("picture-not-kept", RemarkKind.Skipped, FindingWeight.Warning);

    /// <summary>A source that its format's syntax does not allow, or in another encoding: nothing of it could be read.</summary>
    public static readonly RemarkRule Malformed = new("malformed", RemarkKind.Refused, FindingWeight.Error);

    /// <summary>A member of JSON that is unknown, or given twice.</summary>
    public static readonly RemarkRule UnknownMember = new("unknown-member", RemarkKind.Refused, FindingWeight.Error);

    /// <summary>A rendition in place of the original.</summary>
    public static readonly RemarkRule NotTheOriginal = new("not-the-original", RemarkKind.Refused, FindingWeight.Error);

    /// <summary>A body found by the density of sentences, in an unknown template.</summary>
    public static readonly RemarkRule BodyByDensity = new("body-by-density", RemarkKind.Guessed, FindingWeight.Information);

    /// <summary>A body found by the density of sentences, of which there are few.</summary>
    public static readonly RemarkRule BodyUncertain = new("body-uncertain", RemarkKind.Guessed, FindingWeight.Warning, true);

    /// <summary>Sentences of the page that are not in the body.</summary>
    public static readonly RemarkRule BodyElsewhere = new("body-elsewhere", RemarkKind.Guessed, FindingWeight.Warning, true);

    /// <summary>Text inside the article that belongs to the page.</summary>
    public static readonly RemarkRule PagePart = new("page-part", RemarkKind.Skipped, FindingWeight.Information);

    /// <summary>One page of a multi-page article.</summary>
    public static readonly RemarkRule ArticleInPages = new("article-in-pages", RemarkKind.Skipped, FindingWeight.Warning, true);
    /// <summary>A title shown by the page that differs from the one in its tags.</summary>
    public static readonly RemarkRule TitleInDoubt = new("title-in-doubt", RemarkKind.Guessed, FindingWeight.Warning, true);

    /// <summary>A date of publication under the title, without a label.</summary>
    public static readonly RemarkRule DateWithoutLabel = new("date-without-label", RemarkKind.Guessed, FindingWeight.Information);

    /// <summary>A date of publication found only in a tag or other machine-readable place.</summary>
    public static readonly RemarkRule DateForMachines = new("date-for-machines", RemarkKind.Guessed, FindingWeight.Information);

    /// <summary>A date of publication found only after the body.</summary>
    public static readonly RemarkRule DateBehindBody = new("date-behind-body", RemarkKind.Guessed, FindingWeight.Warning);

    /// <summary>A date that may not be that of publication: of the last change, of issue, from a script.</summary>
    public static readonly RemarkRule DateInDoubt = new("date-in-doubt", RemarkKind.Guessed, FindingWeight.Warning, true);

    /// <summary>Two dates of publication, of which one had to be chosen.</summary>
    public static readonly RemarkRule DateConflict = new("date-conflict", RemarkKind.Conflict, FindingWeight.Warning, true);
    /// <summary>Text that the page contains but does not show.</summary>
    public static readonly RemarkRule HiddenContent = new("hidden-content", RemarkKind.Skipped, FindingWeight.Warning);

    /// <summary>Text that the page may hide: what decides it is outside the page.</summary>
    public static readonly RemarkRule PerhapsHidden = new("perhaps-hidden", RemarkKind.Guessed, FindingWeight.Warning);

    /// <summary>A style of the page that hides something unknown.</summary>
    public static readonly RemarkRule StyleNotUnderstood = new("style-not-understood", RemarkKind.Guessed, FindingWeight.Warning, true);

    /// <summary>A reviewer's comment, or its mark.</summary>
    public static readonly RemarkRule Comment = new("comment", RemarkKind.Skipped, FindingWeight.Warning);

    /// <summary>Text that is struck out.</summary>
    public static readonly RemarkRule DeletedText = new("deleted-text", RemarkKind.Skipped, FindingWeight.Warning);
    /// <summary>Superscript or subscript text without equivalent characters.</summary>
    public static readonly RemarkRule RaisedWords = new("raised-words", RemarkKind.Guessed, FindingWeight.Information);

    /// <summary>A ruby annotation.</summary>
    public static readonly RemarkRule RubyReading = new("ruby-reading", RemarkKind.Repaired, FindingWeight.Information);

    /// <summary>A formula, turned into a line of text.</summary>
    public static readonly RemarkRule MathWords = new("math-words", RemarkKind.Repaired, FindingWeight.Warning);

    /// <summary>A list number that differs from the page's.</summary>
    public static readonly RemarkRule ListNumber = new("list-number", RemarkKind.Repaired, FindingWeight.Warning);

    /// <summary>Word-processor paragraphs that form a list.</summary>
    public static readonly RemarkRule WordList = new("word-list", RemarkKind.Guessed, FindingWeight.Information);

    /// <summary>Text in another language.</summary>
    public static readonly RemarkRule PartLanguage = new("part-language", RemarkKind.Guessed, FindingWeight.Information);

    private static readonly Dictionary<RemarkKind, RemarkRule> Plain = new()
    {
        [RemarkKind.Skipped] = new("skipped", RemarkKind.Skipped, FindingWeight.Information),
        [RemarkKind.Guessed] = new("guessed", RemarkKind.Guessed, FindingWeight.Information),
        [RemarkKind.Repaired] = new("repaired", RemarkKind.Repaired, FindingWeight.Information),
        [RemarkKind.Conflict] = new("conflict", RemarkKind.Conflict, FindingWeight.Warning),
        [RemarkKind.Refused] = new("refused", RemarkKind.Refused, FindingWeight.Error),
    };

    /// <summary>Returns the rule for remarks without a name of their own.</summary>
    public static RemarkRule Of(RemarkKind kind) => Plain[kind];
}
