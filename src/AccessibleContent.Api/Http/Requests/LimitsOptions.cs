using AccessibleContent.Api.Settings;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Http.Requests;

/// <summary>How much one client may ask for: one IPv4 address, or one IPv6 /64.</summary>
public sealed class LimitsOptions
{
    /// <summary>Gets or sets how many requests a second, lastingly; 0 sets no limit.</summary>
    /// <value>The default is 200.</value>
    [SettingRange(0, 1_000_000, ErrorMessage = "Limits:RequestsPerSecond must be between 0 (off) and 1000000.")]
    public int RequestsPerSecond { get; set; } = 200;

    /// <summary>Gets or sets how many requests at once, after a pause.</summary>
    /// <value>The default is 2000.</value>
    [SettingRange(1, 10_000_000, ErrorMessage = "Limits:Burst must be between 1 and 10000000.")]
    public int Burst { get; set; } = 2000;
}

/// <summary>Checks <see cref="LimitsOptions"/> at the start.</summary>
[OptionsValidator]
public sealed partial class LimitsOptionsValidator : IValidateOptions<LimitsOptions>;
