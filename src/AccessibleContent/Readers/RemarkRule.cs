using AccessibleContent.Model;
using AccessibleContent.Readers.Text;

namespace AccessibleContent.Readers;

/// <summary>A kind of remark that has a name to search for and to filter by, the same for ever; the table of all of them.</summary>
/// <param name="Name">The name.</param>
/// <param name="Kind">What the reader did.</param>
/// <param name="Weight">How much it matters to who reads the notice.</param>
/// <param name="IsDoubt">Whether title, date or body may be wrong: a strict import refuses the page.</param>
public sealed record RemarkRule(string Name, RemarkKind Kind, FindingWeight Weight, bool IsDoubt = false)
{
    /// <summary>A picture whose words nobody wrote.</summary>
    public static readonly RemarkRule ImageWithoutAlternative = new("image-without-alternative", RemarkKind.Guessed, FindingWeight.Error);

    /// <summary>A word whose characters blanks set apart, joined.</summary>
    public static readonly RemarkRule PaddedWord = new("padded-word", RemarkKind.Repaired, FindingWeight.Warning);

    /// <summary>Such a word in a JSON body, left as it is written.</summary>
    public static readonly RemarkRule PaddedWordKept = new("padded-word-kept", RemarkKind.Guessed, FindingWeight.Warning);

    /// <summary>A character for a radical, in whose place the Han character was written.</summary>
    public static readonly RemarkRule Radical = new("radical", RemarkKind.Repaired, FindingWeight.Warning);

    /// <summary>Such a character in a JSON body, left as it is written.</summary>
    public static readonly RemarkRule RadicalKept = new("radical-kept", RemarkKind.Guessed, FindingWeight.Warning);

    /// <summary>A bullet of a symbol font at the beginning of a line, left out.</summary>
    public static readonly RemarkRule SymbolBullet = new("symbol-bullet", RemarkKind.Skipped, FindingWeight.Warning);

    /// <summary>A character that means something in one font alone.</summary>
    public static readonly RemarkRule PrivateUse = new("private-use-character", RemarkKind.Guessed, FindingWeight.Error);

    /// <summary>Heads of a table that nothing marks, taken for such by their words or their looks.</summary>
    public static readonly RemarkRule GuessedTableHeader = new("guessed-table-header", RemarkKind.Guessed, FindingWeight.Information);

    /// <summary>A table of which nobody can tell what its cells are.</summary>
    public static readonly RemarkRule TableWithoutHeader = new("table-without-header", RemarkKind.Guessed, FindingWeight.Error);

    /// <summary>A table inside a cell, which became lines.</summary>
    public static readonly RemarkRule NestedTable = new("nested-table", RemarkKind.Repaired, FindingWeight.Warning);

    /// <summary>A picture that only decorates.</summary>
    public static readonly RemarkRule DecoratingImage = new("decorating-image", RemarkKind.Skipped, FindingWeight.Information);

    /// <summary>A notice that is nothing but pictures.</summary>
    public static readonly RemarkRule PictureOnly = new("picture-only", RemarkKind.Guessed, FindingWeight.Error);

    /// <summary>A file whose link is an icon.</summary>
    public static readonly RemarkRule AttachmentBehindIcon = new("attachment-behind-icon", RemarkKind.Guessed, FindingWeight.Warning);

    /// <summary>A link whose words do not say where it goes.</summary>
    public static readonly RemarkRule LinkWithoutPurpose = new("link-without-purpose", RemarkKind.Guessed, FindingWeight.Error);
    /// <summary>The body is where most sentences are, in a template that nobody knows.</summary>
    public static readonly RemarkRule BodyByDensity = new("body-by-density", RemarkKind.Guessed, FindingWeight.Information);

    /// <summary>The body is where most sentences are, and these are few.</summary>
    public static readonly RemarkRule BodyUncertain = new("body-uncertain", RemarkKind.Guessed, FindingWeight.Warning, true);

    /// <summary>Sentences of the page that are not in the body.</summary>
    public static readonly RemarkRule BodyElsewhere = new("body-elsewhere", RemarkKind.Guessed, FindingWeight.Warning, true);

    /// <summary>Words inside the article that belong to the page.</summary>
    public static readonly RemarkRule PagePart = new("page-part", RemarkKind.Skipped, FindingWeight.Information);

    /// <summary>One page of an article that is cut into several.</summary>
    public static readonly RemarkRule ArticleInPages = new("article-in-pages", RemarkKind.Skipped, FindingWeight.Warning, true);
    /// <summary>A title that the page shows, and its tags give another.</summary>
    public static readonly RemarkRule TitleInDoubt = new("title-in-doubt", RemarkKind.Guessed, FindingWeight.Warning, true);

    /// <summary>A date of publication that stands under the title without a name.</summary>
    public static readonly RemarkRule DateWithoutLabel = new("date-without-label", RemarkKind.Guessed, FindingWeight.Information);

    /// <summary>A date of publication that only a tag gives, or another place for machines.</summary>
    public static readonly RemarkRule DateForMachines = new("date-for-machines", RemarkKind.Guessed, FindingWeight.Information);

    /// <summary>A date of publication that stands behind the body only.</summary>
    public static readonly RemarkRule DateBehindBody = new("date-behind-body", RemarkKind.Guessed, FindingWeight.Warning);

    /// <summary>A date that may be another than that of publication: of the last change, of issue, of a script.</summary>
    public static readonly RemarkRule DateInDoubt = new("date-in-doubt", RemarkKind.Guessed, FindingWeight.Warning, true);

    /// <summary>Two dates of publication of which one had to be chosen.</summary>
    public static readonly RemarkRule DateConflict = new("date-conflict", RemarkKind.Conflict, FindingWeight.Warning, true);
    /// <summary>Words that the page holds and does not show.</summary>
    public static readonly RemarkRule HiddenContent = new("hidden-content", RemarkKind.Skipped, FindingWeight.Warning);

    /// <summary>Words that the page may not show: what decides it does not stand in the page.</summary>
    public static readonly RemarkRule PerhapsHidden = new("perhaps-hidden", RemarkKind.Guessed, FindingWeight.Warning);

    /// <summary>A style of the page that hides something, nobody knows what.</summary>
    public static readonly RemarkRule StyleNotUnderstood = new("style-not-understood", RemarkKind.Guessed, FindingWeight.Warning, true);

    /// <summary>A reviewer's comment, or its mark.</summary>
    public static readonly RemarkRule Comment = new("comment", RemarkKind.Skipped, FindingWeight.Warning);

    /// <summary>Words that are struck out.</summary>
    public static readonly RemarkRule DeletedText = new("deleted-text", RemarkKind.Skipped, FindingWeight.Warning);
    /// <summary>Raised or lowered words that no character stands for.</summary>
    public static readonly RemarkRule RaisedWords = new("raised-words", RemarkKind.Guessed, FindingWeight.Information);

    /// <summary>A reading set above a word.</summary>
    public static readonly RemarkRule RubyReading = new("ruby-reading", RemarkKind.Repaired, FindingWeight.Information);

    /// <summary>A formula that became a line of words.</summary>
    public static readonly RemarkRule MathWords = new("math-words", RemarkKind.Repaired, FindingWeight.Warning);

    /// <summary>A number of a list that is not as the page had it.</summary>
    public static readonly RemarkRule ListNumber = new("list-number", RemarkKind.Repaired, FindingWeight.Warning);

    /// <summary>Paragraphs of a word processor that are a list.</summary>
    public static readonly RemarkRule WordList = new("word-list", RemarkKind.Guessed, FindingWeight.Information);

    /// <summary>Words in another language.</summary>
    public static readonly RemarkRule PartLanguage = new("part-language", RemarkKind.Guessed, FindingWeight.Information);

    private static readonly Dictionary<RemarkKind, RemarkRule> Plain = new()
    {
        [RemarkKind.Skipped] = new("skipped", RemarkKind.Skipped, FindingWeight.Information),
        [RemarkKind.Guessed] = new("guessed", RemarkKind.Guessed, FindingWeight.Information),
        [RemarkKind.Repaired] = new("repaired", RemarkKind.Repaired, FindingWeight.Information),
        [RemarkKind.Conflict] = new("conflict", RemarkKind.Conflict, FindingWeight.Warning),
        [RemarkKind.Refused] = new("refused", RemarkKind.Refused, FindingWeight.Error),
    };

    /// <summary>Gives the rule of remarks that have no name of their own.</summary>
    public static RemarkRule Of(RemarkKind kind) => Plain[kind];
}
