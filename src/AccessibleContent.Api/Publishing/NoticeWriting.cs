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

/// <summary>Publishing and withdrawing over HTTP, with a bearer key.</summary>
public sealed class NoticeWriting(
    KeyHolders holders, RefusedKeys refused, NoticePublisher publisher, INoticeStore store, CurrentStamps stamps, CurrentEdition editions, RenditionLinks links)
{
    /// <summary>The most bytes of a notice.</summary>
    public const int MaxBytes = 8 << 20;

    private const int MaxReasonLength = 1000;
    private static readonly Rendition Published = new(HanScript.Simplified, ReadingMode.Standard, Form.Json);
    private static readonly string[] MediaTypes = [.. SourceFormat.All.Select(format => format.MediaType)];

    /// <summary>Publishes the body as the notice of an address.</summary>
    public async Task<(PublicationBody? Body, Problem? Problem)> PutAsync(HttpContext context, string address)
    {
        var how = PutParameters.Read(context.Request.Query);
        var (id, by, current, refusal) = await BeginAsync(context, address, KeyScope.Publish);
        if ((refusal ?? how.Problem ?? Gone(id, current) ?? TooLong(id, current)) is { } problem)
        {
            return (null, problem);
        }

        var (bytes, unreadable) = await RequestBody.ReadAsync(context.Request, MaxBytes, MediaTypes);
        if (unreadable is not null)
        {
            return (null, unreadable);
        }

        var format = SourceFormat.All.Single(one => one.MediaType == RequestBody.MediaTypeOf(context.Request));
        var reading = format.Read(bytes.Span, id.Value, how.Source, context.RequestAborted);
        return reading.Notice is { } notice
            ? await PublishAsync(context, new(id, notice, RemarkBody.Of(reading.Remarks)), by!, how, current)
            : (null, Unreadable(reading));
    }

    /// <summary>Withdraws the notice of an address.</summary>
    public async Task<Problem?> DeleteAsync(HttpContext context, string address)
    {
        var (id, by, current, refusal) = await BeginAsync(context, address, KeyScope.Withdraw);
        if ((refusal ?? (current is null ? Problem.NoNotice(address) : Gone(id, current))) is { } problem)
        {
            return problem;
        }

        var (bytes, unreadable) = await RequestBody.ReadAsync(context.Request, MaxBytes, "application/json");
        var (reason, wrong) = unreadable is null ? ReadReason(bytes.Span) : (null, unreadable);
        return wrong ?? Explain(context, id, by!, await publisher.WithdrawAsync(id, reason!, by!.Writer, Preconditions.Expected(context.Request, current?.Content), context.RequestAborted));
    }

    /// <summary>Takes the withdrawal of the notice of an address back.</summary>
    public async Task<Problem?> TakeBackAsync(HttpContext context, string address)
    {
        var (holder, unknown) = holders.Identify(context.Request, KeyScope.Withdraw);
        return holder is null || NoticeId.Parse(address) is not { } id
            ? unknown ?? NotAnId(address)
            : Explain(context, id, holder, await publisher.TakeBackAsync(id, holder.Writer, context.RequestAborted));
    }

    private static Problem NotAnId(string address) => Problem.Malformed("id", address, "字母和数字，以单个“-”相连");

    private static Problem? Gone(NoticeId id, NoticeStamp? current) => current?.Withdrawal is { } withdrawal ? Problem.Withdrawn(id.Value, withdrawal) : null;

    // What was stored before there was a limit may be written again.
    private static Problem? TooLong(NoticeId id, NoticeStamp? current) => current is not null || id.IsShort
        ? null
        : new Problem(422, $"编号“{id}”超过上限 {NoticeId.MaxBytes} 字节（UTF-8，一个汉字 3 字节）；请缩短。") { Parameter = "id" };

    private static Problem Unreadable(Reading reading) => new(422, string.Join(' ', reading.Refusals.Select(refusal => refusal.Message)))
    {
        Remarks = RemarkBody.Of(reading.Remarks),
    };

    private static (string? Reason, Problem? Problem) ReadReason(ReadOnlySpan<byte> json)
    {
        try
        {
            return ShortWords.Clean(JsonSerializer.Deserialize(json, PublishingJson.Readable.WithdrawalBody)?.Reason) switch
            {
                "" => (null, new Problem(422, "撤下公告要说明理由：{\"reason\":\"……\"}。") { Parameter = "reason" }),
                { Length: > MaxReasonLength } => (null, new Problem(422, $"理由超过 {MaxReasonLength} 字；请缩短。") { Parameter = "reason" }),
                var reason => (reason, null),
            };
        }
        catch (JsonException)
        {
            return (null, new Problem(400, "内容不是 JSON；应当是 {\"reason\":\"……\"}。"));
        }
    }

    private async Task<(NoticeId Id, KeyHolder? By, NoticeStamp? Current, Problem? Refusal)> BeginAsync(HttpContext context, string address, KeyScope scope)
    {
        var (by, unknown) = holders.Identify(context.Request, scope);
        if (by is null || NoticeId.Parse(address) is not { } id)
        {
            return (default, by, null, unknown ?? NotAnId(address));
        }

        var current = await stamps.FindAsync(id, context.RequestAborted);
        return (id, by, current, current?.Withdrawal is null ? Preconditions.Check(context.Request, current?.Content) : null);
    }

    private async Task<(PublicationBody? Body, Problem? Problem)> PublishAsync(HttpContext context, Received received, KeyHolder by, PutParameters how, NoticeStamp? current)
    {
        if (await ForeignAsync(by, received.Notice, current, context.RequestAborted) is { } foreign)
        {
            refused.Foreign(context, by);
            return (null, foreign);
        }

        if (received.Notice.Id != received.Id)
        {
            return (null, new Problem(409, $"地址里的编号是“{received.Id}”，而索引号“{received.Notice.Metadata.IndexNumber}”的编号是“{received.Notice.Id}”；请用后者作地址，或改正索引号。") { Parameter = "id" });
        }

        if (how.DryRun)
        {
            return (Body(received, "dryRun", current, null) with { Notice = Json(received.Notice with { Revision = (current?.Revision ?? 0) + 1 }) }, null);
        }

        var publication = await publisher.PublishAsync(received.Notice, by.Writer, how, Preconditions.Expected(context.Request, current?.Content), context.RequestAborted);
        var outcome = JsonNamingPolicy.CamelCase.ConvertName(publication.Outcome.ToString());
        return Explain(context, received.Id, by, publication) is { } problem
            ? (null, problem)
            : (Body(received, outcome, publication.Stamp, publication.Replaced) with { PublishAt = publication.Outcome is PublicationOutcome.Scheduled ? how.PublishAt : null }, null);
    }

    // As it becomes, and as it is; the store looks once more, when nobody can change it in between.
    private async Task<Problem?> ForeignAsync(KeyHolder by, Notice notice, NoticeStamp? current, CancellationToken cancellation) =>
        by.Refusal(notice.Metadata)
        ?? (by.Realm is not null && current is not null && await store.FindAsync(current.Id, current.Revision, cancellation) is { } there ? by.Refusal(there.Metadata) : null);

    private Problem? Explain(HttpContext context, NoticeId id, KeyHolder by, Publication publication)
    {
        if (publication.Outcome is PublicationOutcome.Foreign)
        {
            refused.Foreign(context, by);
        }

        return publication.Outcome switch
        {
            PublicationOutcome.NotWithdrawn => new(409, $"编号“{id}”的公告没有撤下，不必收回。"),
            PublicationOutcome.TooLate => new(409, TooLate(id, publication.Stamp!.Withdrawal!)),
            _ => NoticePublisher.Explain(id, publication),
        };
    }

    private string TooLate(NoticeId id, Withdrawal withdrawal) => publisher.UndoLimit == TimeSpan.Zero
        ? $"这里的撤下不能收回（设置 Publishing:UndoMinutes 为 0）；编号“{id}”的公告如需再次公开，请用新的索引号发布。"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"编号“{id}”的公告，撤下在{(withdrawal.At + publisher.UndoLimit).ToOffset(TimeSpan.FromHours(8)):yyyy年M月d日 HH:mm}（北京时间）之后已不能收回；如需再次公开，请用新的索引号发布。");

    private PublicationBody Body(Received received, string outcome, NoticeStamp? stamp, DateTimeOffset? replaced) => new(
        received.Id.Value,
        outcome,
        stamp?.Revision,
        null,
        replaced,
        links.AddressOf(received.Id),
        stamp is null ? null : $"\"{NoticeAnswers.StampOf(stamp, Published, editions.Now)}\"",
        received.Remarks,
        null);

    private JsonElement Json(Notice notice) => JsonElement.Parse(editions.Now.Renderer.Render(notice, Published));

    private sealed record Received(NoticeId Id, Notice Notice, IReadOnlyList<RemarkBody> Remarks);
}
