using AccessibleContent.Model;
using AccessibleContent.Search;

namespace AccessibleContent.Answers;

/// <summary>A notice as questions are compared with it.</summary>
internal sealed class NoticeText
{
    private readonly Lazy<IReadOnlyList<UnitText>> _units;

    /// <param name="notice">The notice.</param>
    public NoticeText(Notice notice)
    {
        Notice = notice;
        Title = Plain(notice.Title);
        Facts = Plain($"{notice.Metadata.Publisher} {notice.Metadata.Catalog}");
        Body = Plain(string.Join('\n', notice.Blocks.Select(PlainWords.Of)));
        _units = new(() => [.. UnitReader.Of(notice).Select(unit => new UnitText(unit))]);
    }

    /// <summary>Gets the notice.</summary>
    public Notice Notice { get; }

    /// <summary>Gets the title.</summary>
    public string Title { get; }

    /// <summary>Gets the publisher and the column.</summary>
    public string Facts { get; }

    /// <summary>Gets the text of all blocks.</summary>
    public string Body { get; }

    /// <summary>Gets the units; they are read on first use, because most notices are not promising enough.</summary>
    public IReadOnlyList<UnitText> Units => _units.Value;

    /// <summary>Gets or sets a value indicating whether a newer notice takes its place.</summary>
    public bool IsReplaced { get; set; }

    /// <summary>Returns a text in the form in which it is compared: folded, numbers in digits, without blanks.</summary>
    public static string Plain(string text) => HanNumbers.ToDigits(SearchText.Fold(text).Replace(" ", "", StringComparison.Ordinal));
}
