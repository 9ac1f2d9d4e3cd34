using System.Buffers;

namespace AccessibleContent.Api.Files.S3;

/// <summary>The bucket of an object store.</summary>
internal sealed class S3Settings
{
    private static readonly SearchValues<char> NotInNames = SearchValues.Create("/\\?#% \t\r\n");

    /// <summary>Gets or sets the address of the object store, such as <c>https://minio.example.gov.cn:9000</c>.</summary>
    /// <value>The default is empty: AWS in <see cref="Region"/>.</value>
    public string Endpoint { get; set; } = "";

    /// <summary>Gets or sets the bucket.</summary>
    /// <value>The default is empty.</value>
    public string Bucket { get; set; } = "";

    /// <summary>Gets or sets the region that requests are signed for.</summary>
    /// <value>The default is <c>us-east-1</c>, which object stores of one's own expect.</value>
    public string Region { get; set; } = "us-east-1";

    /// <summary>Gets or sets whether the bucket stands in the path, and not before the host's name.</summary>
    /// <value>The default is <see langword="true"/>.</value>
    public bool ForcePathStyle { get; set; } = true;

    /// <summary>Gets or sets the name of the access key.</summary>
    /// <value>The default is empty: what the environment, a profile or the machine's role says.</value>
    public string AccessKey { get; set; } = "";

    /// <summary>Gets or sets the secret of the access key.</summary>
    /// <value>The default is empty.</value>
    public string SecretKey { get; set; } = "";

    /// <summary>Returns what is wrong, one sentence each; no secret is repeated.</summary>
    public IEnumerable<string> Faults()
    {
        if (Bucket.Length == 0 || Bucket.AsSpan().ContainsAny(NotInNames))
        {
            yield return $"Files:S3:Bucket “{Bucket}” is not the name of a bucket; Files:Provider=s3 needs one that exists.";
        }

        if (Endpoint.Length > 0 && !IsAddress(Endpoint))
        {
            // It may have a password.
            yield return Endpoint.Contains('@', StringComparison.Ordinal)
                ? "Files:S3:Endpoint must have no user name; write Files:S3:AccessKey and Files:S3:SecretKey."
                : $"Files:S3:Endpoint “{Endpoint}” is not http(s)://HOST[:PORT]; leave it empty for AWS.";
        }

        if (Region.Length == 0 || Region.AsSpan().ContainsAny(NotInNames))
        {
            yield return $"Files:S3:Region “{Region}” is not the name of a region; most object stores of one's own take us-east-1.";
        }

        if (AccessKey.Length == 0 != (SecretKey.Length == 0))
        {
            yield return "Files:S3:AccessKey and Files:S3:SecretKey must both be set, or both be empty.";
        }
    }

    private static bool IsAddress(string endpoint) =>
        Uri.TryCreate(endpoint, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
        && address is { PathAndQuery: "/", Fragment: "", UserInfo: "" };
}
