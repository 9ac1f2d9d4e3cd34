using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AccessibleContent.Model;

namespace AccessibleContent.Readers.Html.Blocks;

/// <summary>
/// Collects the attachments: lines that consist of a link to a file, with no more than 附件1： before it and the file's size after it.
/// </summary>
internal sealed partial class HtmlAttachments(NoticeDraft draft)
{
    // The text beside such a link is shorter; the patterns below need not look at more.
    private const int LongestBeside = 100;

    private readonly List<Attachment> _attachments = [];
    private readonly HashSet<(string Address, string Name)> _known = [];
    private int _pending;

    /// <summary>Gets the attachments, in order.</summary>
    public IReadOnlyList<Attachment> All => _attachments;

    /// <summary>Takes a paragraph in which every line is an attachment; returns false for any other content.</summary>
    public bool TryTake(ImmutableArray<Inline> words)
    {
        _pending = 0;
        var lines = Lines(words).Select(Read).ToList();
        if (lines.Count == 0 || lines.Contains(null))
        {
            return false;
        }

        foreach (var attachment in lines.OfType<Attachment>())
        {
            Add(attachment);
        }

        return true;
    }

    /// <summary>Adds an attachment once, however many places of the page name it.</summary>
    public void Add(Attachment attachment)
    {
        if (_known.Add((attachment.Address, attachment.Name)))
        {
            _attachments.Add(attachment);
        }
    }

    private static List<List<Inline>> Lines(ImmutableArray<Inline> words)
    {
        List<List<Inline>> lines = [[]];
        foreach (var inline in words)
        {
            if (inline is LineBreak)
            {
                lines.Add([]);
            }
            else
            {
                lines[^1].Add(inline);
            }
        }

        return lines;
    }

    private Attachment? Read(List<Inline> line)
    {
        var pieces = LinkedPieces.Of([.. line]);
        var (first, last) = (pieces.FindIndex(piece => piece.Link is not null), pieces.FindLastIndex(piece => piece.Link is not null));
        if (first < 0
            || pieces[first].Link is not { } link
            || pieces[first..last].Exists(piece => piece.Link?.Address != link.Address)
            || pieces[last].Link!.Address != link.Address)
        {
            return null;
        }

        var linked = string.Concat(pieces[first..(last + 1)].Select(piece => piece.Words));
        var (before, after) = (
            string.Concat(pieces[..first].Select(piece => piece.Words)),
            string.Concat(pieces[(last + 1)..].Select(piece => piece.Words)));
        if (!DocumentFiles.Is(link.Address, linked) || before.Length > LongestBeside || after.Length > LongestBeside)
        {
            return null;
        }

        if (link.Title is { } title && LinkPurpose.IsVague(linked))
        {
            draft.Remark(RemarkKind.Repaired, $"附件链接的文字“{linked}”没有说明内容，改用它的标题“{title}”。");
            linked = title;
        }

        return Before().IsMatch(before) && Behind().Match(after) is { Success: true } behind
            ? Make(Numbered(before.Trim(), linked.Trim()), link.Address, behind.Groups["size"].Value, after.Trim())
            : null;
    }

    // Every writer adds the number that is the attachment's position.
    private string Numbered(string before, string name)
    {
        var isPlace = before.Length > 0 && Number().Match(before) is { Success: true, Groups: var groups }
            && (!groups["n"].Success || groups["n"].Value == (_attachments.Count + _pending + 1).ToString(CultureInfo.InvariantCulture));
        if (isPlace)
        {
            draft.Remark(RemarkKind.Repaired, $"附件“{name}”前面的“{before}”由附件的顺序号代替。");
        }

        return isPlace ? name : before + name;
    }

    private Attachment Make(string name, string address, string size, string after)
    {
        _pending++;
        if (after.Length > 0)
        {
            draft.Remark(RemarkKind.Repaired, $"附件“{name}”后面的“{after}”记作文件的类型和大小。");
        }

        return new Attachment(
            name.Length > 0 ? name : Uri.UnescapeDataString(address[(address.LastIndexOf('/') + 1)..]),
            address,
            DocumentFiles.TypeOf(address, name),
            Bytes(size));
    }

    private static long? Bytes(string size)
    {
        var match = Size().Match(size);
        if (!match.Success
            || !double.TryParse(match.Groups["n"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var unit = char.ToUpperInvariant(match.Groups["u"].Value[0]) switch
        {
            'K' => 1024.0,
            'M' => 1024.0 * 1024,
            'G' => 1024.0 * 1024 * 1024,
            _ => 1,
        };
        return number * unit is var bytes && bytes < long.MaxValue ? (long)Math.Round(bytes) : null;
    }

    [GeneratedRegex(
        @"^\s*(?:(?:相关)?(?:附件|附表|附|Attachment|Annex|Download)s?\s*[0-9０-９一二三四五六七八九十]{0,3}\s*[:：.．、]?\s*)?(?:[0-9]{1,3}\s*[.．、"
        + @":：)）]\s*)?[·•●■◆☞▶>-]?\s*(?:点击下载|下载)?[:：]?\s*[《【]?\s*$"
    )]
    private static partial Regex Before();

    [GeneratedRegex(
        @"^\s*[》】]?\s*(?:已下载\s*[0-9]*\s*次)?\s*(?:[(（\[【]?\s*(?:[A-Za-z]{2,5}\s*[,，、]\s*)?(?:大小\s*[:：]\s*)?(?<size>[0-9]{1,9}(?:\.[0-9]{1,3}"
        + @")?\s*(?:[KMGkmg]?[Bb]|[KMGkmg]|字节))\s*[)）\]】]?)?\s*[;；。.]?\s*$"
    )]
    private static partial Regex Behind();

    [GeneratedRegex(@"^(?:相关)?(?:附件|附)?\s*(?<n>[0-9]{1,2})?\s*[.．、:：)）]?\s*(?:(?<n>[0-9]{1,2})\s*[.．、:：)）])?$")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<n>[0-9.]+)\s*(?<u>[KMGBkmgb字])")]
    private static partial Regex Size();
}
