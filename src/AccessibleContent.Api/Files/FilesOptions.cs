using System.ComponentModel.DataAnnotations;
using AccessibleContent.Api.Files.S3;
using AccessibleContent.Api.Settings;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Files;

/// <summary>Where pictures and attachments are stored.</summary>
internal sealed class FilesOptions : IValidatableObject
{
    /// <summary>A folder of this machine.</summary>
    public const string Folder = "folder";

    /// <summary>A bucket of an object store, for any number of nodes.</summary>
    public const string ObjectStore = "s3";

    // What an object store takes in one piece is 5 GiB.
    private const int MostInOnePiece = 5_000;

    /// <summary>Gets or sets what keeps the files: <c>folder</c> or <c>s3</c>.</summary>
    /// <value>The default is <c>folder</c>.</value>
    [AllowedValues(Folder, ObjectStore, ErrorMessage = "Files:Provider must be folder or s3.")]
    public string Provider { get; set; } = Folder;

    /// <summary>Gets or sets the folder.</summary>
    /// <value>The default is empty: <c>files</c> beside the store's file.</value>
    public string Path { get; set; } = "";

    /// <summary>Gets or sets the maximum size of a stored file, in megabytes.</summary>
    /// <value>The default is 100.</value>
    [SettingRange(1, 10_000, ErrorMessage = "Files:SizeLimitMegabytes must be between 1 and 10000.")]
    public int SizeLimitMegabytes { get; set; } = 100;

    /// <summary>Gets or sets the bucket of the object store.</summary>
    public S3Settings S3 { get; set; } = new();

    /// <summary>Gets a value indicating whether an object store keeps the files.</summary>
    internal bool AreObjects => Provider == ObjectStore;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!AreObjects)
        {
            yield break;
        }

        if (SizeLimitMegabytes is > MostInOnePiece and <= 10_000)
        {
            yield return new($"Files:SizeLimitMegabytes must be at most {MostInOnePiece} with Files:Provider=s3.");
        }

        foreach (var fault in S3.Faults())
        {
            yield return new(fault);
        }
    }
}

/// <summary>Validates <see cref="FilesOptions"/> at startup.</summary>
[OptionsValidator]
internal sealed partial class FilesOptionsValidator : IValidateOptions<FilesOptions>;
