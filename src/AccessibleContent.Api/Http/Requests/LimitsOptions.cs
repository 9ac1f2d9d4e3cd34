using AccessibleContent.Api.Settings;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Http.Requests;

/// <summary>The rate limits of one client: one IPv4 address, or one IPv6 /64.</summary>
internal sealed class LimitsOptions
{
    /// <summary>Gets or sets the sustained number of requests per second; 0 sets no limit.</summary>
    /// <value>The default is 200.</value>
    [SettingRange(0, 1_000_000, ErrorMessage = "Limits:RequestsPerSecond must be between 0 (off) and 1000000.")]
    public int RequestsPerSecond { get; set; } = 200;

    /// <summary>Gets or sets the number of requests in a burst, after a pause.</summary>
    /// <value>The default is 2000.</value>
    [SettingRange(1, 10_000_000, ErrorMessage = "Limits:Burst must be between 1 and 10000000.")]
    public int Burst { get; set; } = 2000;
}

/// <summary>Validates <see cref="LimitsOptions"/> at startup.</summary>
[OptionsValidator]
internal sealed partial class LimitsOptionsValidator : IValidateOptions<LimitsOptions>;
