using System.Globalization;
using System.Text.Json;
using AccessibleContent.Api.Http.Keys;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using AccessibleContent.Writers.Json;

namespace AccessibleContent.Api.Publishing;

/// <summary>Publishes and withdraws over HTTP, with a bearer key.</summary>
internal sealed partial class NoticeWriting(
    BearerKeys holders,
    RefusedKeys refused,
    NoticePublisher publisher,
    SubmittedPictures pictures,
    INoticeStore store,
    CurrentVersions versions,
    CurrentRenderVersion renderVersions,
    RenditionLinks links,
    ILogger<NoticeWriting> logger)
{
    /// <summary>The maximum size of a notice in bytes.</summary>
    public const int MaxBytes = 8 << 20;

    private static readonly Rendition Published = new(HanScript.Simplified, ReadingMode.Standard, Form.Json);
    private static readonly string[] MediaTypes = [.. SourceFormat.All.Select(format => format.MediaType)];

    /// <summary>Publishes the body as the notice at an address.</summary>
    internal async Task<Result<PublicationBody>> PutAsync(HttpContext context, string address)
    {
        if (!(await BeginAsync(context, address, KeyScope.Publish)).TryGet(out var begun, out var refusal))
        {
            return refusal;
        }

        if (!PutParameters.Read(context.Request.Query).TryGet(out var how, out var wrong))
        {
            return wrong;
        }

        if ((Gone(begun) ?? TooLong(begun) ?? publisher.IfPast(how.PublishAt)) is { } problem)
        {
            return problem;
        }

        if (!(await RequestBody.ReadAsync(context.Request, MaxBytes, MediaTypes)).TryGet(out var bytes, out var unreadable))
        {
            return unreadable;
        }

        var format = SourceFormat.All.Single(one => one.MediaType == RequestBody.MediaTypeOf(context.Request));
        var reading = format.Read(bytes.Span, begun.Id.Value, how.Source, context.RequestAborted);
        return reading.Notice is { } read
            ? await PublishAsync(
                context,
                new(
                    begun.Id,
                    await store.StoredFormAsync(read, renderVersions.Now.Root, context.RequestAborted),
                    RemarkBody.Of(reading.Remarks)),
                begun,
                how)
            : Unreadable(reading);
    }

    /// <summary>Withdraws the notice at an address.</summary>
    public async Task<Problem?> DeleteAsync(HttpContext context, string address)
    {
        if (!(await BeginAsync(context, address, KeyScope.Withdraw)).TryGet(out var begun, out var refusal))
        {
            return refusal;
        }

        if ((begun.Current is null ? await AbsentAsync(begun, context.RequestAborted) : Gone(begun)) is { } problem)
        {
            return problem;
        }

        return (await WithdrawalReason.ReadAsync(context)).TryGet(out var reason, out var wrong)
            ? Explain(
                context, begun.Id, begun.By,
                await publisher.WithdrawAsync(begun.Id, reason, begun.By.Writer, begun.Expected(context.Request), context.RequestAborted))
            : wrong;
    }

    /// <summary>Takes back the withdrawal of the notice at an address.</summary>
    public async Task<Problem?> TakeBackAsync(HttpContext context, string address)
    {
        if (!holders.Identify(context.Request, KeyScope.Withdraw).TryGet(out var holder, out var unknown))
        {
            return unknown;
        }

        return NoticeId.Parse(address) is not { } id
            ? NotAnId(address)
            : Explain(context, id, holder, await publisher.TakeBackAsync(id, holder.Writer, context.RequestAborted));
    }

    /// <summary>Takes back what is scheduled for the notice at an address, by a key for publishing or for withdrawing.</summary>
    public async Task<Problem?> UnscheduleAsync(HttpContext context, string address)
    {
        if (!holders.Identify(context.Request, KeyScope.Publish, KeyScope.Withdraw).TryGet(out var holder, out var unknown))
        {
            return unknown;
        }

        if (NoticeId.Parse(address) is not { } id)
        {
            return NotAnId(address);
        }

        var publication = await publisher.UnscheduleAsync(id, holder.Writer, context.RequestAborted);
        if (publication.Outcome is PublicationOutcome.Unscheduled)
        {
            Log.Unscheduled(logger, id, publication.Replaced, holder.Name);
        }

        return Explain(context, id, holder, publication);
    }

    private static Problem NotAnId(string address) => Problem.Malformed("id", address, "字母和数字，以单个“-”相连");

    private static Problem? Gone(Begun begun) => begun.Current is { } current ? Problem.IfWithdrawn(current) : null;

    // Content stored before the limit existed may be written again.
    private static Problem? TooLong(Begun begun) => begun.Current is not null || begun.Id.IsShort
        ? null
        : new Problem(ProblemTypes.InvalidContent, $"编号“{begun.Id}”超过上限 {NoticeId.MaxBytes} 字节（UTF-8，一个汉字 3 字节）；请缩短。") { Parameter = "id" };

    private static ProblemType TypeOf(Reading reading) =>
        Has(reading, RemarkRule.Malformed) ? ProblemTypes.MalformedJson
        : Has(reading, RemarkRule.NotTheOriginal) ? ProblemTypes.NotTheOriginal
        : Has(reading, RemarkRule.UnknownMember) ? ProblemTypes.UnknownMember
        : ProblemTypes.UnpublishableNotice;

    private static bool Has(Reading reading, RemarkRule rule) => reading.Refusals.Any(refusal => refusal.Rule == rule);

    private static Problem Unreadable(Reading reading) => new(
        TypeOf(reading),
        string.Join(' ', reading.Refusals.Select(refusal => refusal.Message)))
    {
        Remarks = RemarkBody.Of(reading.Remarks),
    };

    // What only waits is not there yet; to others than its editors it is as if there were nothing.
    private async Task<Problem> AbsentAsync(Begun begun, CancellationToken cancellation) =>
        await store.FindScheduledAsync(begun.Id, cancellation) is { } waits
        && begun.By.Realm?.Outside(waits.Catalog, waits.Publisher) is null
            ? new(ProblemTypes.OnlyScheduled, PublicationWords.OnlyScheduled(waits))
            : Problem.NoNotice(begun.Id.Value);

    private async Task<Result<Begun>> BeginAsync(HttpContext context, string address, KeyScope scope)
    {
        if (!holders.Identify(context.Request, scope).TryGet(out var by, out var unknown))
        {
            return unknown;
        }

        if (NoticeId.Parse(address) is not { } id)
        {
            return NotAnId(address);
        }

        var current = await versions.FindAsync(id, context.RequestAborted);
        return current?.Withdrawal is null && Preconditions.Check(context.Request, current?.Content, current?.ModifiedAt) is { } outdated
            ? outdated
            : new Begun(id, by, current);
    }

    private async Task<Result<PublicationBody>> PublishAsync(HttpContext context, Received received, Begun begun, PutParameters how)
    {
        var (_, by, current) = begun;
        if (await ForeignAsync(by, received.Notice, current, context.RequestAborted) is { } foreign)
        {
            refused.Foreign(context, by);
            return foreign;
        }

        if (received.Notice.Id != received.Id)
        {
            return new Problem(
                ProblemTypes.IdentityConflict,
                $"地址里的编号是“{received.Id}”，而索引号“{received.Notice.Metadata.IndexNumber}”的编号是“{received.Notice.Id}”；请用后者作地址，或改正索引号。")
            {
                Parameter = "id",
            };
        }

        // Before the store is written, so that a slow host holds no other writer.
        var kept = await pictures.KeepAsync(received.Notice, how, context.RequestAborted);
        received = received with { Notice = kept.Notice, Remarks = [.. received.Remarks, .. RemarkBody.Of(kept.Remarks)] };
        if (how.DryRun)
        {
            return await TryAsync(received, current, context.RequestAborted);
        }

        var publication = await publisher.PublishAsync(
            kept, by.Writer, how,
            begun.Expected(context.Request),
            context.RequestAborted);
        var outcome = JsonNamingPolicy.CamelCase.ConvertName(publication.Outcome.ToString());
        return Explain(context, received.Id, by, publication) is { } problem
            ? problem
            : Body(received, outcome, publication.Version, publication.Replaced) with
            {
                PublishAt = publication.Outcome is PublicationOutcome.Scheduled ? how.PublishAt : null,
            };
    }

    // The number and the notice as they would become: the same content again stays the same revision.
    private async Task<PublicationBody> TryAsync(Received received, ContentVersion? current, CancellationToken cancellation)
    {
        var isSame = current is not null && await store.FindDocumentAsync(current.Id, current.Revision, cancellation) is { } there
            && there.Canonical.Span.SequenceEqual(JsonWriter.Canonical(received.Notice));
        var revision = (current?.Revision ?? 0) + (isSame ? 0 : 1);
        return Body(received, "dryRun", current, null) with
        {
            Revision = revision,
            Notice = Json(received.Notice with { Revision = revision }),
        };
    }

    // Checks both the new and the current notice; the store checks again, when no one can change it in between.
    private async Task<Problem?> ForeignAsync(BearerKey by, Notice notice, ContentVersion? current, CancellationToken cancellation) =>
        by.Refusal(notice.Metadata)
        ?? (
            by.Realm is not null && current is not null && await store.FindAsync(current.Id, current.Revision, cancellation) is { } there
                ? by.Refusal(there.Metadata)
                : null);

    private Problem? Explain(HttpContext context, NoticeId id, BearerKey by, Publication publication)
    {
        if (publication.Outcome is PublicationOutcome.Foreign)
        {
            refused.Foreign(context, by);
        }

        return publication.Outcome switch
        {
            PublicationOutcome.NotWithdrawn => new(ProblemTypes.NotUndoable, $"编号“{id}”的公告没有撤下，不必收回。"),
            PublicationOutcome.TooLate => new(ProblemTypes.NotUndoable, TooLate(id, publication.Version!.Withdrawal!)),
            _ => NoticePublisher.Explain(id, publication),
        };
    }

    private string TooLate(NoticeId id, Withdrawal withdrawal) => publisher.UndoLimit == TimeSpan.Zero
        ? $"这里的撤下不能收回（设置 Publishing:UndoMinutes 为 0）；编号“{id}”的公告如需再次公开，请用新的索引号发布。"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"编号“{id}”的公告，撤下在{(withdrawal.At + publisher.UndoLimit).InChina():yyyy年M月d日 HH:mm}（北京时间）之后已不能收回；如需再次公开，请用新的索引号发布。");

    private PublicationBody Body(Received received, string outcome, ContentVersion? version, DateTimeOffset? replaced) => new(
        received.Id.Value,
        outcome,
        version?.Revision,
        null,
        replaced,
        links.AddressOf(received.Id),
        version is null ? null : $"\"{NoticeResponses.VersionOf(version, Published, renderVersions.Now)}\"",
        received.Remarks,
        null);

    private JsonElement Json(Notice notice) => JsonElement.Parse(renderVersions.Now.Renderer.Render(notice, Published));

    private static partial class Log
    {
        [LoggerMessage(3, LogLevel.Information, "The notice {Id}, which was scheduled for {At}, is taken back by {Name}")]
        public static partial void Unscheduled(ILogger logger, NoticeId id, DateTimeOffset? at, string name);
    }

    /// <summary>A request whose key and preconditions hold.</summary>
    private sealed record Begun(NoticeId Id, BearerKey By, ContentVersion? Current)
    {
        public string? Expected(HttpRequest request) => Preconditions.Expected(request, Current?.Content);
    }

    private sealed record Received(NoticeId Id, Notice Notice, IReadOnlyList<RemarkBody> Remarks);
}
