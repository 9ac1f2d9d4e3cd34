using System.Text.Json;
using System.Text.Json.Serialization;
using AccessibleContent.Api.Http.Problems;

namespace AccessibleContent.Api.Publishing;

/// <summary>The JSON that answers a publish: what came of it, and what the reader has to say.</summary>
/// <param name="Id">The notice.</param>
/// <param name="Outcome"><c>created</c>, <c>revised</c>, <c>unchanged</c>, <c>scheduled</c> or <c>dryRun</c>.</param>
/// <param name="Revision">The number of the revision that is current; null where none is.</param>
/// <param name="PublishAt">The moment that a scheduled publish waits for.</param>
/// <param name="Replaced">The moment that an earlier publish waited for, which this one took the place of.</param>
/// <param name="Href">The address of the notice.</param>
/// <param name="Etag">The validator of the current revision, for <c>If-Match</c>.</param>
/// <param name="Remarks">What the reader left out, guessed, repaired, or found in conflict.</param>
/// <param name="Notice">The notice as JSON; only where nothing was stored.</param>
public sealed record PublicationBody(
    string Id,
    string Outcome,
    int? Revision,
    DateTimeOffset? PublishAt,
    DateTimeOffset? Replaced,
    string Href,
    string? Etag,
    IReadOnlyList<RemarkBody> Remarks,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] JsonElement? Notice);

/// <summary>The JSON that withdraws a notice.</summary>
/// <param name="Reason">Why, for everybody who asks for the notice from then on.</param>
public sealed record WithdrawalBody(string? Reason);
