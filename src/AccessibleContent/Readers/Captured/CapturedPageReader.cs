using AccessibleContent.Model;
using AccessibleContent.Readers.Languages;
using AccessibleContent.Readers.Records;

namespace AccessibleContent.Readers.Captured;

/// <summary>Reads a notice page captured as text from a browser: head, record, body and foot as lines.</summary>
public static class CapturedPageReader
{
    // The length of a name or two that a byline with a date may also contain.
    private const int MostUnknown = 20;

    /// <summary>Reads the page.</summary>
    /// <param name="text">The captured text.</param>
    /// <param name="name">The name of the source, for a page without 索引号.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static Reading Read(string text, string name, CancellationToken cancellation = default) =>
        new NoticeDraft(name, cancellation: cancellation) { Source = text }.Complete(draft => Read(text, draft));

    private static void Read(string text, NoticeDraft draft)
    {
        string[] lines = [.. Lines(draft.Cleaner.Strip(text), draft.Budget)];
        var record = new RecordFields(draft);
        var bodyStart = ReadHead(lines, record, out var heading, draft);
        record.Fill();
        SeenDates.Report(lines, draft);
        ChooseTitle(draft, heading);
        draft.Blocks = PartLanguages.Report(
            [.. Body(lines, bodyStart, draft).Select(line => Paragraph(line, draft)).Where(paragraph => paragraph.Inlines.Length > 0)],
            draft);
    }

    private static IEnumerable<string> Lines(string text, ReadingBudget budget)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var at ? at : text.Length;
            if (!text.AsSpan(start, end - start).IsWhiteSpace())
            {
                budget.CountPart();
                yield return text[start..end];
            }

            start = end + 1;
        }
    }

    // The head extends to the last line of the record or byline; the line of text before the first of these is the title.
    private static int ReadHead(string[] lines, RecordFields record, out string? heading, NoticeDraft draft)
    {
        heading = null;
        for (var i = 0; i < lines.Length; i++)
        {
            draft.Budget.GoOn();
            if (PageFurniture.Is(lines[i].Trim()))
            {
                draft.NoteViews(lines[i]);
                Skip(draft, lines[i]);
            }
            else if (Facts(lines[i]) is { } fields)
            {
                NoteCounter(draft, lines[i]);
                record.Add(fields);
            }
            else if (!HeadGoesOn(lines, i, record.Any ? 2 : 6))
            {
                // A page without record and byline begins with its title.
                if (heading is not null || record.Any)
                {
                    return i;
                }

                heading = lines[i];
                return i + 1;
            }
            else
            {
                heading = Nearest(heading, lines[i], record.Any, draft);
            }
        }

        return lines.Length;
    }

    private static string? Nearest(string? heading, string line, bool late, NoticeDraft draft)
    {
        var unused = late ? line : heading;
        if (unused is not null)
        {
            draft.Remark(RemarkKind.Skipped, $"页首有一行不认识的文字，没有采用：“{draft.Cleaner.Words(unused)}”。");
        }

        return late ? heading : line;
    }

    // The lines of a head are short and close together; a sentence, or text without a record soon after it, is the body.
    private static bool HeadGoesOn(string[] lines, int from, int reach) =>
        !lines[from].Contains('。', StringComparison.Ordinal)
        && lines.Skip(from + 1).Take(reach)
            .TakeWhile(line => !line.Contains('。', StringComparison.Ordinal))
            .Any(line => Facts(line) is not null);

    // The byline is tried first: it may hold several labels, which a record line would take for one value.
    private static IReadOnlyList<RecordField>? Facts(string line)
    {
        var byline = Byline.Of(line, "标题下方");
        return byline.IsWhole || (byline.HasPublished && byline.Rest <= MostUnknown)
            ? [.. byline.Fields.Select(Dated)]
            : DisclosureRecord.TryRead(line);
    }

    // In plain text only its place under the title identifies a byline's date; it is as good as a labelled one.
    private static RecordField Dated(RecordField field) => field.Label is RecordLabels.BareDate or RecordLabels.PlainDate
        ? field with { Label = RecordLabels.Published }
        : field.Label is RecordLabels.Published or "来源" ? field : field with { Place = "列表" };

    private static void ChooseTitle(NoticeDraft draft, string? heading)
    {
        var line = heading is null ? null : draft.Cleaner.Words(heading);
        if (draft.Title is null)
        {
            draft.Title = line;
        }
        else if (line is not null && line != draft.Title)
        {
            draft.Remark(RemarkKind.Conflict, $"标题在页面上是“{line}”，在信息表中是“{draft.Title}”；采用信息表中的。", "title");
        }
    }

    private static string[] Body(string[] lines, int start, NoticeDraft draft)
    {
        var end = lines.Length;
        while (end > start && PageFurniture.Is(lines[end - 1].Trim()))
        {
            Skip(draft, lines[--end]);
        }

        return lines[start..end];
    }

    private static Paragraph Paragraph(string line, NoticeDraft draft)
    {
        draft.Budget.GoOn();
        return new(draft.Cleaner.Inlines([new TextRun(line)]));
    }

    private static void NoteCounter(NoticeDraft draft, string line)
    {
        if (PageFurniture.WithoutCounters(line).Length != line.Length)
        {
            draft.NoteViews(line);
            draft.Remark(RemarkKind.Skipped, "网页部件未采用：点击数。");
        }
    }

    private static void Skip(NoticeDraft draft, string line) =>
        draft.Remark(RemarkKind.Skipped, $"网页部件未采用：“{draft.Cleaner.Words(line)}”。");
}
