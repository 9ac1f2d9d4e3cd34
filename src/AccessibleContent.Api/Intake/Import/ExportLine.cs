using System.Text.Json;
using System.Text.Json.Serialization;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Intake.Import;

/// <summary>One line of an export: a revision, or a withdrawal, which has no notice.</summary>
/// <param name="Id">The notice's id.</param>
/// <param name="Revision">The number of the revision, from 1.</param>
/// <param name="PublishedAt">When it was published.</param>
/// <param name="By">Who published it.</param>
/// <param name="Note">Why; the reason of a withdrawal.</param>
/// <param name="Withdrawn">Whether this is the withdrawal.</param>
/// <param name="Notice">The notice as its canonical JSON.</param>
/// <param name="Restores">The number of the revision that is shown again after a withdrawal was taken back.</param>
/// <param name="Views">How often the notice was read; a line that has it says nothing else.</param>
/// <param name="Pictures">From which address of another host the notice has a stored file, by that address.</param>
internal sealed record ExportLine(
    string Id,
    int Revision,
    DateTimeOffset PublishedAt,
    string By,
    string? Note,
    bool Withdrawn,
    JsonElement? Notice,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Restores = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Views = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Dictionary<string, string>? Pictures = null);

/// <summary>One line of an export with how often a notice was read; these lines are behind all others.</summary>
internal sealed record ExportedViews(string Id, long Views);
