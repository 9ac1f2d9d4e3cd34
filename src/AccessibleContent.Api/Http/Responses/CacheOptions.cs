using System.ComponentModel.DataAnnotations;
using AccessibleContent.Api.Settings;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Http.Responses;

/// <summary>The settings of the response cache.</summary>
internal sealed class CacheOptions : IValidatableObject
{
    private const int LeastSecret = 16;

    /// <summary>Gets or sets the kind of cache.</summary>
    /// <value>The default is <c>memory</c>; <c>redis</c> is memory with a second level that several nodes share.</value>
    [AllowedValues("memory", "redis", ErrorMessage = "Cache:Provider must be memory or redis.")]
    public string Provider { get; set; } = "memory";

    /// <summary>Gets or sets the connection string of Redis.</summary>
    /// <value>The default is empty; required if the provider is <c>redis</c>.</value>
    public string Redis { get; set; } = "";

    /// <summary>Gets or sets the maximum memory for cached responses, in megabytes (2²⁰ bytes).</summary>
    /// <value>The default is 100.</value>
    [SettingRange(1, 65_536, ErrorMessage = "Cache:SizeLimitMegabytes must be between 1 and 65536.")]
    public int SizeLimitMegabytes { get; set; } = 100;

    /// <summary>
    /// Gets or sets the secret that seals entries in Redis, at least 16 characters; all nodes that share entries use the same one.
    /// </summary>
    /// <value>The default is empty: each process uses a random secret, and entries are not shared.</value>
    public string SealKey { get; set; } = "";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Provider == "redis" && string.IsNullOrWhiteSpace(Redis))
        {
            yield return new("Cache:Redis must not be empty if Cache:Provider is redis.", [nameof(Redis)]);
        }

        if (Provider == "redis" && !CanBeRead(Redis))
        {
            yield return new(
                "Cache:Redis cannot be read; write HOST:PORT, several with commas, then password=…, and serviceName=… for sentinels.",
                [nameof(Redis)]);
        }

        // No message contains the secret itself.
        if (SealKey.Length > 0 && SealKey.Trim().Length < LeastSecret)
        {
            yield return new(
                $"Cache:SealKey must have at least {LeastSecret} characters (openssl rand -hex 32), or be empty.",
                [nameof(SealKey)]);
        }
    }

    private static bool CanBeRead(string connectionString)
    {
        try
        {
            _ = RedisConnection.Configuration(connectionString);
            return true;
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or OverflowException)
        {
            return false;
        }
    }
}

/// <summary>Validates <see cref="CacheOptions"/> at startup.</summary>
[OptionsValidator]
internal sealed partial class CacheOptionsValidator : IValidateOptions<CacheOptions>;
