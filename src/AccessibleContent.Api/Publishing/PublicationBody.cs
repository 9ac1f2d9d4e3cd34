using System.Text.Json;
using System.Text.Json.Serialization;
using AccessibleContent.Api.Http.Problems;

namespace AccessibleContent.Api.Publishing;

/// <summary>The JSON response to a publish: the outcome and the reader's remarks.</summary>
/// <param name="Id">The notice's id.</param>
/// <param name="Outcome"><c>created</c>, <c>revised</c>, <c>unchanged</c>, <c>scheduled</c> or <c>dryRun</c>.</param>
/// <param name="Revision">
/// The number of the current revision, or, in a dry run, that the notice would have; null if there is none.
/// </param>
/// <param name="PublishAt">The scheduled moment of publication.</param>
/// <param name="Replaced">
/// The moment for which other content of the notice had been scheduled, which this write replaced; null if nothing was.
/// </param>
/// <param name="Href">The address of the notice.</param>
/// <param name="Etag">The validator of the current revision, for <c>If-Match</c>.</param>
/// <param name="Remarks">What the reader skipped, guessed, repaired, or found in conflict.</param>
/// <param name="Notice">The notice as JSON; only if nothing was stored.</param>
internal sealed record PublicationBody(
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
/// <param name="Reason">The reason, shown to everyone who requests the notice from then on.</param>
internal sealed record WithdrawalBody(string? Reason);
