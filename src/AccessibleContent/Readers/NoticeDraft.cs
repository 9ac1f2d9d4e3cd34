using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Readers.Records;
using AccessibleContent.Readers.Text;

namespace AccessibleContent.Readers;

/// <summary>A notice under construction: every reader fills it in, and it alone decides whether the result is a notice.</summary>
/// <param name="sourceName">The name of the source, for a notice without 索引号.</param>
/// <param name="cleaning">How far the source text may be repaired.</param>
/// <param name="cancellation">Cancels the reading.</param>
internal sealed class NoticeDraft(string sourceName, Cleaning cleaning = Cleaning.Repairs, CancellationToken cancellation = default)
{
    // More than anyone reads; a page of a few megabytes could otherwise cause as many remarks.
    private const int MostRemarks = 2000;
    private const int LongestRemark = 5000;

    private readonly List<Remark> _remarks = [];
    private int _untold;

    /// <summary>Gets the name of the source.</summary>
    public string SourceName => sourceName;

    /// <summary>Gets the limits of the reading.</summary>
    public ReadingBudget Budget { get; } = new(cancellation);

    /// <summary>Gets the text cleaner for this source.</summary>
    public TextCleaner Cleaner { get; } = new(cleaning);

    /// <summary>Gets or sets the address that relative addresses were resolved against; null if unknown.</summary>
    public Uri? Address { get; set; }

    /// <summary>Gets or sets the text of the source, used to find the lines that remarks quote; null if unknown.</summary>
    public string? Source { get; set; }

    /// <summary>Gets or sets the address of the article's next page; null if there is none.</summary>
    public Uri? NextPage { get; set; }

    /// <summary>Gets how often the source says that the notice was read; null if it does not say.</summary>
    public long? Views { get; private set; }

    /// <summary>Gets or sets the title.</summary>
    public string? Title { get; set; }

    /// <summary>Gets or sets the record; its date is valid only if <see cref="HasDate"/> is true.</summary>
    public NoticeMetadata Metadata { get; set; } = new() { PublishedOn = default };

    /// <summary>Gets or sets a value indicating whether the day of publication was found.</summary>
    public bool HasDate { get; set; }

    /// <summary>Gets the refusal message for a source without a title.</summary>
    public string MissingTitle { get; init; } = "没有找到标题；请在正文之前写出标题。";

    /// <summary>Gets the refusal message for a source without a body.</summary>
    public string MissingBody { get; init; } = "没有找到正文；只有标题和信息表的页面不能发布，请补上正文。";

    /// <summary>Gets the path of a field in the source, which refusals name; null where fields have none.</summary>
    public Func<string, string>? PathOf { get; init; }

    /// <summary>Gets the addresses that stayed relative.</summary>
    public RelativeAddresses Relative { get; } = new();

    /// <summary>Gets or sets the refusal message for a page without a date.</summary>
    public string MissingDate { get; set; } = "没有找到发布日期；请写出“发布日期：2024-07-19”这样的一行。";

    /// <summary>Gets or sets the body.</summary>
    public ImmutableArray<Block> Blocks { get; set; } = [];

    /// <summary>Takes the number of reads from a line about the notice; the first one counts.</summary>
    public void NoteViews(string line) => Views ??= PageFurniture.ViewsIn(line);

    /// <summary>Adds a remark.</summary>
    public void Remark(RemarkKind kind, string message, string? field = null, int? line = null) =>
        Remark(RemarkRule.Of(kind), message, field, line);

    /// <summary>Adds a remark under a named rule.</summary>
    public void Remark(RemarkRule rule, string message, string? field = null, int? line = null, string? subject = null)
    {
        if (_remarks.Count < MostRemarks || (rule.Kind is RemarkKind.Refused && _remarks.Count < MostRemarks * 2))
        {
            var told = message.Length <= LongestRemark ? message : string.Concat(message.AsSpan(0, LongestRemark), "…");
            // An element that the page only implies is on line 0.
            var at = line is 0 ? null : line;
            _remarks.Add(new(rule.Kind, told, field, at, rule == RemarkRule.Of(rule.Kind) ? null : rule) { Subject = subject });
        }
        else
        {
            _untold++;
        }
    }

    /// <summary>Reads into the draft, and returns the notice or all reasons why there is none.</summary>
    public Reading Complete(Action<NoticeDraft> read)
    {
        try
        {
            read(this);
            return Finish();
        }
        catch (ReadingLimitException beyond)
        {
            Refuse("blocks", beyond.Message);
            return GiveUp();
        }
    }

    /// <summary>Returns the notice, or all reasons why there is none.</summary>
    public Reading Finish()
    {
        Check();
        Relative.Report(this, "请给出来源地址（source），或改用完整的地址");
        var id = Identify();
        PrivateUse.Remark(this);
        var remarks = Told().Concat(Cleaner.Report(LineOf));
        return _remarks.Any(remark => remark.Kind is RemarkKind.Refused)
            ? Reading.Refused(remarks)
            : Reading.Of(Notice(id!.Value), remarks) with
            {
                Address = Address,
                NextPage = NextPage,
                Views = Views,
            };
    }

    /// <summary>Returns the stored notice; null if the draft is not a notice, or not one that could have been stored.</summary>
    public Notice? Restore(NoticeId id) => string.IsNullOrEmpty(Title) || !HasDate || _remarks.Count > 0 ? null : Notice(id);

    /// <summary>Returns the reasons why the source could not be read at all.</summary>
    public Reading GiveUp() => Reading.Refused(Told());

    /// <summary>Adds a reason why there can be no notice.</summary>
    public void Refuse(string? field, string message) => Remark(RemarkKind.Refused, Placed(field, message), field);

    /// <summary>Adds a reason why there can be no notice, under a named rule.</summary>
    public void Refuse(RemarkRule rule, string field, string message) => Remark(rule, Placed(field, message), field);

    /// <summary>
    /// Returns the absolute address, or the address as it is if the page's own is unknown. What was read here and is written back keeps its
    /// files, wherever the notice once came from.
    /// </summary>
    public string Resolve(string address)
    {
        if (FilePlaces.IsStored(address))
        {
            return address;
        }

        var resolved = Addresses.Resolve(address, Address);
        if (Addresses.IsRelative(resolved) && !resolved.StartsWith('#'))
        {
            Relative.Add(resolved);
        }

        return resolved;
    }

    /// <summary>Returns the source line of the first quotation that is found; null if none is.</summary>
    public int? LineOf(IEnumerable<string> quotes) => Source is { } source
        ? quotes
            .Select(quote => source.IndexOf(quote, StringComparison.Ordinal))
            .Where(at => at >= 0)
            .Select(at => (int?)source.AsSpan(0, at).Count('\n') + 1)
            .FirstOrDefault()
        : null;

    /// <summary>Returns whether anything about a field was refused.</summary>
    public bool Refuses(string field) => _remarks.Exists(remark => remark.Kind is RemarkKind.Refused && remark.Field == field);

    /// <summary>Reads a date from a document with named fields; refuses a value that is not a date.</summary>
    public PublicationDate? ReadDate(string field, string text)
    {
        var date = PublicationDate.ParseMachine(text);
        if (date is null)
        {
            Refuse(field, $"{field} 的值“{text}”不是日期；请写成 2024-07-19 或 2024-07-19T09:30:00+08:00。");
        }
        else if (cleaning is not Cleaning.Trusts && !date.Value.IsPlausible)
        {
            Refuse(
                field,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{field} 的值“{text}”不在 {PublicationDate.FirstYear} 年至 {PublicationDate.LastYear} 年之间，不会是发布日期；请写出真实的发布日期。"));
        }

        return date;
    }

    /// <summary>Sets the day and the time of publication, which must agree.</summary>
    public void SetDate(PublicationDate? on, PublicationDate? at)
    {
        HasDate = on is not null || at is not null;
        Metadata = Metadata with { PublishedOn = (on ?? at)?.Day ?? default, PublishedAt = at?.Moment };
        if (on is { } day && at is { } moment && day.Day != moment.Day)
        {
            Refuse("publishedOn", $"publishedOn 与 publishedAt 不是同一天：{day.Day:yyyy-MM-dd}、{moment.Day:yyyy-MM-dd}；请改为同一天。");
        }
    }

    private string Placed(string? field, string message) =>
        field is not null && PathOf?.Invoke(field) is { } path && !message.StartsWith('$') ? $"{path}：{message}" : message;

    private IEnumerable<Remark> Told() => _untold == 0
        ? _remarks
        : _remarks.Append(new(RemarkKind.Skipped, string.Create(CultureInfo.InvariantCulture, $"另有 {_untold} 条说明没有列出。")));

    private NoticeId? Identify()
    {
        var id = Metadata.IndexNumber is { } number ? NoticeId.From(number) : NoticeId.FromName(SourceName);
        if (id is null)
        {
            Refuse("indexNumber", $"索引号“{Metadata.IndexNumber ?? SourceName}”里没有字母或数字，无法作为地址；请补上索引号。");
        }
        else if (!id.Value.IsShort)
        {
            Refuse(
                "indexNumber",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"索引号“{Metadata.IndexNumber}”作为地址有 {Encoding.UTF8.GetByteCount(id.Value.Value)} 字节，超过上限 {NoticeId.MaxBytes} 字节（约 66 "
                    + $"个汉字）；请改用较短的索引号。"
                ));
        }

        return id;
    }

    private Notice Notice(NoticeId id) => new()
    {
        Id = id,
        Title = Title!,
        Metadata = Metadata,
        Blocks = [.. Blocks.Where(block => block is not Attachment), .. Blocks.OfType<Attachment>()],
    };

    private void Check()
    {
        CheckBody();
        FieldLengths.Check(this);
        if (string.IsNullOrEmpty(Title))
        {
            Refuse("title", MissingTitle);
        }

        if (!HasDate && !Refuses("publishedOn"))
        {
            Refuse("publishedOn", MissingDate);
        }

        if (Metadata.Disclosure is { } disclosure && disclosure != "主动公开")
        {
            Refuse("disclosure", $"公开方式是“{disclosure}”；这里只发布“主动公开”的信息。");
        }
    }

    private void CheckBody()
    {
        var words = Title + string.Concat(Blocks.Select(PlainWords.Of));
        if (words.Length == (Title ?? "").Length && (Nodes.Of<Image>(Blocks).Count > 0 || Nodes.Of<InlineImage>(Blocks).Count > 0))
        {
            Remark(RemarkRule.PictureOnly, "正文只有图片，没有文字，读屏软件读不出内容；请把图片中的文字写进正文，或写成图片的替代文字。", "blocks");
        }
        else if (words.Length == (Title ?? "").Length)
        {
            Refuse("blocks", MissingBody);
        }

        if (Nesting.Of(Blocks) > Nesting.Limit)
        {
            Refuse("blocks", $"正文嵌套超过 {Nesting.Limit} 层；请减少列表、引用或强调的层数。");
        }

        if (TableLimits.Refusal(Blocks) is { } tooLarge)
        {
            Refuse("blocks", tooLarge);
        }

        if (words.IndexOf('\uFFFD', StringComparison.Ordinal) is >= 0 and var at)
        {
            Refuse("blocks", $"“{words[Math.Max(0, at - 10)..Math.Min(words.Length, at + 10)]}”中有无法辨认的字；请用正确的编码重新保存。");
        }
    }
}
