using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace AccessibleContent.Tests.Files.S3;

/// <summary>Signature version 4 from the side of an object store, made again from what came.</summary>
internal static partial class SignedRequest
{
    /// <summary>Returns whether the signature is that of the test's secret over this request and the hash of the body in it.</summary>
    public static bool IsRight(HttpRequestMessage request)
    {
        var told = Authorization().Match(request.Headers.GetValues("Authorization").Single());
        var scope = told.Groups["scope"].Value;
        var canonical = string.Join('\n', [
            request.Method.Method,
            request.RequestUri!.AbsolutePath,
            request.RequestUri.Query.TrimStart('?'),
            .. told.Groups["fields"].Value.Split(';').Select(name => $"{name}:{Field(request, name)}"),
            "",
            told.Groups["fields"].Value,
            Field(request, "x-amz-content-sha256"),
        ]);
        var signed = string.Join('\n', "AWS4-HMAC-SHA256", Field(request, "x-amz-date"), scope, Hex(SHA256.HashData(Bytes(canonical))));
        var key = scope.Split('/')
            .Aggregate(Bytes("AWS4" + ServiceWithObjects.SecretKey), (key, part) => HMACSHA256.HashData(key, Bytes(part)));
        return told.Groups["key"].Value == ServiceWithObjects.AccessKey
            && told.Groups["signature"].Value == Hex(HMACSHA256.HashData(key, Bytes(signed)));
    }

    private static string Field(HttpRequestMessage request, string name) =>
        name == "host" ? request.Headers.Host ?? request.RequestUri!.Authority
        : name == "content-length" ? request.Content!.Headers.ContentLength!.Value.ToString(CultureInfo.InvariantCulture)
        : string.Join(',', request.Headers.TryGetValues(name, out var values) ? values : request.Content!.Headers.GetValues(name)).Trim();

    private static byte[] Bytes(string words) => Encoding.UTF8.GetBytes(words);

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    [GeneratedRegex("^AWS4-HMAC-SHA256 Credential=(?<key>[^/]+)/(?<scope>[^,]+), SignedHeaders=(?<fields>[^,]+), Signature=(?<signature>[0-9a-f]+)$")]
    private static partial Regex Authorization();
}
