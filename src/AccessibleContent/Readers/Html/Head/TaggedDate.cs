using AccessibleContent.Readers.Records;

namespace AccessibleContent.Readers.Html.Head;

/// <summary>
/// The machine-readable date of a page: it adds the time to a known day, is the date if no line shows one, and a doubt if they differ.
/// </summary>
internal static class TaggedDate
{
    /// <summary>Returns the surest of the values that are dates; null if there is none.</summary>
    public static (MachineDate Found, PublicationDate Date)? Surest(IEnumerable<MachineDate> dates, NoticeDraft draft)
    {
        foreach (var date in dates)
        {
            if (PublicationDate.ParseTag(date.Value) is { } parsed)
            {
                return (date, parsed);
            }

            if (date.Place.StartsWith("页面标签", StringComparison.Ordinal))
            {
                draft.Remark(
                    RemarkKind.Skipped,
                    $"{date.Place}的“{FieldLengths.Beginning(date.Value, 40)}”不是 {PublicationDate.FirstYear} 年至 {PublicationDate.LastYear} "
                    + $"年的日期，没有采用。",
                    "publishedAt",
                    date.SourceLine);
            }
        }

        return null;
    }

    /// <summary>Fills in what the page's lines lack.</summary>
    public static void Complete(NoticeDraft draft, (MachineDate Found, PublicationDate Date)? surest)
    {
        if (surest is not var (found, date))
        {
            return;
        }

        if (draft.HasDate && draft.Metadata.PublishedOn != date.Day)
        {
            draft.Remark(
                RemarkRule.DateConflict,
                $"页面上的发布日期是 {draft.Metadata.PublishedOn:yyyy-MM-dd}，{found.Place}是 {date.Day:yyyy-MM-dd}；采用页面上的，请核对。",
                "publishedOn",
                found.SourceLine);
            return;
        }

        Take(draft, found, Known(date, found, draft));
    }

    private static void Take(NoticeDraft draft, MachineDate found, PublicationDate date)
    {
        if (draft.HasDate && (draft.Metadata.PublishedAt is not null || date.Time is null))
        {
            return;
        }

        var rule = draft.HasDate ? RemarkRule.Of(RemarkKind.Guessed) : found.IsDoubt ? RemarkRule.DateInDoubt : RemarkRule.DateForMachines;
        var told = $"{date.Day:yyyy-MM-dd}{(date.Time is { } time ? $" {time:HH:mm}" : "")}";
        draft.Remark(
            rule,
            $"信息表没有发布{(draft.HasDate ? "时间" : "日期")}；采用{found.Place}的“{told}”{(rule.IsDoubt ? "，请核对" : "")}。",
            draft.HasDate ? "publishedAt" : "publishedOn",
            found.SourceLine);
        draft.HasDate = true;
        draft.Metadata = draft.Metadata with { PublishedOn = date.Day, PublishedAt = date.Moment };
    }

    // The tag must have a time; a site that knows only the day writes midnight.
    private static PublicationDate Known(PublicationDate date, MachineDate found, NoticeDraft draft)
    {
        if (date.Time is not { Ticks: 0 })
        {
            return date;
        }

        if (draft.Metadata.PublishedAt is null)
        {
            draft.Remark(RemarkKind.Guessed, $"{found.Place}的时间是零点，按只知道日期处理。", "publishedAt", found.SourceLine);
        }

        return date with { Time = null };
    }
}
