using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Files;

/// <summary>Checks <see cref="FilesOptions"/> at the start.</summary>
[OptionsValidator]
public sealed partial class FilesOptionsValidator : IValidateOptions<FilesOptions>;
