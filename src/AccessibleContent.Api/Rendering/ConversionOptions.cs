using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Rendering;

/// <summary>The settings of script conversion.</summary>
internal sealed class ConversionOptions
{
    /// <summary>Gets or sets the engine.</summary>
    /// <value>The default is <c>layered</c>.</value>
    [ConversionEngine]
    public string Engine { get; set; } = "layered";

    /// <summary>Gets or sets a value indicating whether quotation marks follow the regional style.</summary>
    /// <value>The default is <see langword="true"/>: 「」『』 in zh-Hant-TW and zh-Hant-HK.</value>
    public bool RegionalQuotes { get; set; } = true;
}

/// <summary>Validates <see cref="ConversionOptions"/> at startup.</summary>
[OptionsValidator]
internal sealed partial class ConversionOptionsValidator : IValidateOptions<ConversionOptions>;
