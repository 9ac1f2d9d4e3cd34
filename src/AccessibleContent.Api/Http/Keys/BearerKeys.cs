using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using AccessibleContent.Api.Http.Problems;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace AccessibleContent.Api.Http.Keys;

/// <summary>The holders of bearer keys (RFC 6750), who may write.</summary>
internal sealed class BearerKeys(IOptions<PublishingOptions> options, RefusedKeys refused)
{
    private const string Scheme = "Bearer";

    private readonly BearerKey[] _holders = [.. options.Value.Keys.Select(key => new BearerKey(key))];

    /// <summary>
    /// Finds the holder of the request's key for an operation that needs one of some scopes; or the problem with the request: 401 without a
    /// key or with an unknown one, 403 if the key lacks the scope, 429 if the client has sent too many unknown ones.
    /// </summary>
    internal Result<BearerKey> Identify(HttpRequest request, params ReadOnlySpan<KeyScope> scopes)
    {
        if (Key(request.Headers.Authorization) is not { } key)
        {
            refused.Count(KeyRefusal.Missing);
            return Refusal("这里需要密钥：请在请求头 Authorization: Bearer 之后给出。", "");
        }

        // The bytes as they were sent: fields are read as Latin-1.
        var holder = Find(SHA256.HashData(Encoding.Latin1.GetBytes(key)));
        if (refused.Judge(request.HttpContext, holder, key.Length) is { } wait)
        {
            return Problem.TooManyKeys(wait);
        }

        return holder is null ? Refusal("请求头 Authorization 里的密钥不在可以写入的密钥之中。", ", error=\"invalid_token\"")
            : HasAny(holder, scopes) ? holder
            : refused.Lacks(request.HttpContext, holder, scopes[0]);
    }

    private static bool HasAny(BearerKey holder, ReadOnlySpan<KeyScope> scopes)
    {
        foreach (var scope in scopes)
        {
            if (holder.Has(scope))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Key(StringValues authorization) =>
        authorization.Count == 1 && AuthenticationHeaderValue.TryParse(authorization, out var value)
        && value.Scheme.Equals(Scheme, StringComparison.OrdinalIgnoreCase) && value.Parameter is { Length: > 0 } key ? key : null;

    private static Problem Refusal(string detail, string error) =>
        new(ProblemTypes.KeyNeeded, detail) { Challenge = $"{Scheme} realm=\"AccessibleContent\"{error}" };

    // Every key is compared, and each to its end: the time reveals nothing.
    private BearerKey? Find(byte[] hash)
    {
        BearerKey? found = null;
        foreach (var holder in _holders)
        {
            found = CryptographicOperations.FixedTimeEquals(hash, holder.Hash) ? holder : found;
        }

        return found;
    }
}
