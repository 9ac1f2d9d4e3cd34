using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Rendering;

/// <summary>How scripts are converted.</summary>
public sealed class ConversionOptions
{
    /// <summary>Gets or sets the engine.</summary>
    /// <value>The default is <c>layered</c>.</value>
    [ConversionEngine]
    public string Engine { get; set; } = "layered";

    /// <summary>Gets or sets a value indicating whether quotation marks are written as the region does.</summary>
    /// <value>The default is <see langword="true"/>: 「」『』 in zh-Hant-TW and zh-Hant-HK.</value>
    public bool RegionalQuotes { get; set; } = true;
}

/// <summary>Checks <see cref="ConversionOptions"/> at the start.</summary>
[OptionsValidator]
public sealed partial class ConversionOptionsValidator : IValidateOptions<ConversionOptions>;
