using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Api.Intake.Import;
using AccessibleContent.Api.Publishing;
using AccessibleContent.Api.Store;
using AccessibleContent.Api.Terms;

namespace AccessibleContent.Api.Notices;

/// <summary>The JSON of everything but notices, without reflection.</summary>
[JsonSerializable(typeof(ListBody))]
[JsonSerializable(typeof(ProblemBody))]
[JsonSerializable(typeof(TermsBody))]
[JsonSerializable(typeof(ExportLine))]
[JsonSerializable(typeof(PublicationBody))]
[JsonSerializable(typeof(WithdrawalBody))]
[JsonSerializable(typeof(RevisionsBody))]
[JsonSerializable(typeof(ConversionTraceBody))]
[JsonSerializable(typeof(Term[]))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
public sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>Gets the context for one line a value.</summary>
    public static ApiJson Compact { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    });

    /// <summary>Gets the context that leaves Han characters as they are and ends lines by LF.</summary>
    public static ApiJson Readable { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
    });
}
