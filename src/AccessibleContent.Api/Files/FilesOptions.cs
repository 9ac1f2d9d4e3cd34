using AccessibleContent.Api.Settings;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Files;

/// <summary>Where pictures and attachments of imported pages are stored.</summary>
internal sealed class FilesOptions
{
    /// <summary>Gets or sets the folder.</summary>
    /// <value>The default is empty: <c>files</c> beside the store's file.</value>
    public string Path { get; set; } = "";

    /// <summary>Gets or sets the maximum size of a stored file, in megabytes.</summary>
    /// <value>The default is 100.</value>
    [SettingRange(1, 10_000, ErrorMessage = "Files:SizeLimitMegabytes must be between 1 and 10000.")]
    public int SizeLimitMegabytes { get; set; } = 100;
}

/// <summary>Validates <see cref="FilesOptions"/> at startup.</summary>
[OptionsValidator]
internal sealed partial class FilesOptionsValidator : IValidateOptions<FilesOptions>;
