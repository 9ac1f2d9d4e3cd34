using AccessibleContent.Api.Settings;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Mirror;

/// <summary>The settings of the mirror: a copy of what is published, as files that a web server can serve without the service.</summary>
internal sealed class MirrorOptions
{
    /// <summary>Gets or sets the folder; empty for no mirror.</summary>
    /// <value>The default is empty.</value>
    public string Path { get; set; } = "";

    /// <summary>Gets or sets how many notices it holds, the newest ones; the service answers for the others.</summary>
    /// <value>The default is 10,000.</value>
    [SettingRange(1, 1_000_000, ErrorMessage = "Mirror:Notices must be between 1 and 1000000.")]
    public int Notices { get; set; } = 10_000;
}

/// <summary>Validates <see cref="MirrorOptions"/> at startup.</summary>
[OptionsValidator]
internal sealed partial class MirrorOptionsValidator : IValidateOptions<MirrorOptions>;
