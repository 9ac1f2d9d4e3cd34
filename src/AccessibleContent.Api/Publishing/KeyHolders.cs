using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using AccessibleContent.Api.Renditions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace AccessibleContent.Api.Publishing;

/// <summary>Those who may write, known by their bearer keys (RFC 6750).</summary>
public sealed class KeyHolders(IOptions<PublishingOptions> options)
{
    private const string Scheme = "Bearer";

    private readonly (string Name, byte[] Hash)[] _keys = [.. options.Value.Keys.Select(key => (key.Name, Convert.FromHexString(key.Sha256)))];

    /// <summary>Finds who writes: a name, or the problem with the request's <c>Authorization</c>.</summary>
    public (string? Name, Problem? Problem) Identify(HttpRequest request)
    {
        if (Key(request.Headers.Authorization) is not { } key)
        {
            return (null, Refusal("写入需要密钥：请在请求头 Authorization: Bearer 之后给出。", ""));
        }

        return NameOf(key) is { } name ? (name, null) : (null, Refusal("请求头 Authorization 里的密钥不在可以写入的密钥之中。", ", error=\"invalid_token\""));
    }

    private static string? Key(StringValues authorization) =>
        authorization.Count == 1 && AuthenticationHeaderValue.TryParse(authorization, out var value)
        && value.Scheme.Equals(Scheme, StringComparison.OrdinalIgnoreCase) && value.Parameter is { Length: > 0 } key ? key : null;

    private static Problem Refusal(string detail, string error) => new(401, detail) { Challenge = $"{Scheme} realm=\"AccessibleContent\"{error}" };

    // Every key is compared, and each to its end: the time it takes tells nothing.
    private string? NameOf(string key)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        string? found = null;
        foreach (var (name, known) in _keys)
        {
            found = CryptographicOperations.FixedTimeEquals(hash, known) ? name : found;
        }

        return found;
    }
}
