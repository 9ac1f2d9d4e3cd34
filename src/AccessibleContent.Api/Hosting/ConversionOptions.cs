using System.ComponentModel.DataAnnotations;

namespace AccessibleContent.Api.Hosting;

/// <summary>How scripts are converted.</summary>
public sealed class ConversionOptions
{
    /// <summary>Gets or sets the engine.</summary>
    /// <value>The default is <c>layered</c>.</value>
    [AllowedValues("layered", ErrorMessage = "Conversion:Engine must be layered.")]
    public string Engine { get; set; } = "layered";
}
