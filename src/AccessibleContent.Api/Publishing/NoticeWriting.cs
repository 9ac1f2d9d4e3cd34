using System.Globalization;
using System.Text.Json;
using AccessibleContent.Api.Http.Keys;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Store.Sqlite;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using AccessibleContent.Readers.Text;

namespace AccessibleContent.Api.Publishing;

/// <summary>Publishes and withdraws over HTTP, with a bearer key.</summary>
internal sealed class NoticeWriting(
    BearerKeys holders,
    RefusedKeys refused,
    NoticePublisher publisher,
    INoticeStore store,
    CurrentVersions versions,
    CurrentRenderVersion renderVersions,
    RenditionLinks links)
{
    /// <summary>The maximum size of a notice in bytes.</summary>
    public const int MaxBytes = 8 << 20;

    private const int MaxReasonLength = 1000;
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

        if ((Gone(begun) ?? TooLong(begun)) is { } problem)
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

        if ((begun.Current is null ? Problem.NoNotice(address) : Gone(begun)) is { } problem)
        {
            return problem;
        }

        if (!(await RequestBody.ReadAsync(context.Request, MaxBytes, "application/json")).TryGet(out var bytes, out var unreadable))
        {
            return unreadable;
        }

        return ReadReason(bytes.Span).TryGet(out var reason, out var wrong)
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

    private static Problem NotAnId(string address) => Problem.Malformed("id", address, "字母和数字，以单个“-”相连");

    private static Problem? Gone(Begun begun) => begun.Current is { } current ? Problem.IfWithdrawn(current) : null;

    // Content stored before the limit existed may be written again.
    private static Problem? TooLong(Begun begun) => begun.Current is not null || begun.Id.IsShort
        ? null
        : new Problem(ProblemTypes.InvalidContent, $"编号“{begun.Id}”超过上限 {NoticeId.MaxBytes} 字节（UTF-8，一个汉字 3 字节）；请缩短。") { Parameter = "id" };

    private static Problem Unreadable(Reading reading) => new(
        ProblemTypes.UnpublishableNotice,
        string.Join(' ', reading.Refusals.Select(refusal => refusal.Message)))
    {
        Remarks = RemarkBody.Of(reading.Remarks),
    };

    private static Result<string> ReadReason(ReadOnlySpan<byte> json)
    {
        try
        {
            return ShortText.Clean(JsonSerializer.Deserialize(json, PublishingJson.Readable.WithdrawalBody)?.Reason) switch
            {
                "" => new Problem(ProblemTypes.InvalidContent, "撤下公告要说明理由：{\"reason\":\"……\"}。") { Parameter = "reason" },
                { Length: > MaxReasonLength } =>
                    new Problem(ProblemTypes.InvalidContent, $"理由超过 {MaxReasonLength} 字；请缩短。") { Parameter = "reason" },
                var reason => reason,
            };
        }
        catch (JsonException)
        {
            return new Problem(ProblemTypes.MalformedJson, "内容不是 JSON；应当是 {\"reason\":\"……\"}。");
        }
    }

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
        return current?.Withdrawal is null && Preconditions.Check(context.Request, current?.Content) is { } outdated
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

        if (how.DryRun)
        {
            return Body(received, "dryRun", current, null) with
            {
                Notice = Json(received.Notice with { Revision = (current?.Revision ?? 0) + 1 }),
            };
        }

        var publication = await publisher.PublishAsync(
            received.Notice, by.Writer, how,
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

    /// <summary>A request whose key and preconditions hold.</summary>
    private sealed record Begun(NoticeId Id, BearerKey By, ContentVersion? Current)
    {
        public string? Expected(HttpRequest request) => Preconditions.Expected(request, Current?.Content);
    }

    private sealed record Received(NoticeId Id, Notice Notice, IReadOnlyList<RemarkBody> Remarks);
}
