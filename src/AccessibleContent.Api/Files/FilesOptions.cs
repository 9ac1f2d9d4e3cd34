using AccessibleContent.Api.Settings;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Files;

/// <summary>Where pictures and attachments of imported pages are kept.</summary>
public sealed class FilesOptions
{
    /// <summary>Gets or sets the folder.</summary>
    /// <value>The default is empty: <c>files</c> beside the store's file.</value>
    public string Path { get; set; } = "";

    /// <summary>Gets or sets how large a file may be that is kept, in megabytes.</summary>
    /// <value>The default is 100.</value>
    [SettingRange(1, 10_000, ErrorMessage = "Files:SizeLimitMegabytes must be between 1 and 10000.")]
    public int SizeLimitMegabytes { get; set; } = 100;
}

/// <summary>Checks <see cref="FilesOptions"/> at the start.</summary>
[OptionsValidator]
public sealed partial class FilesOptionsValidator : IValidateOptions<FilesOptions>;
