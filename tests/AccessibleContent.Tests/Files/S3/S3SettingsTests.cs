using AccessibleContent.Api;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Tests.Files.S3;

/// <summary>Wrong settings of the object store stop the start, all of them named together and no secret repeated.</summary>
[OneStore(OneStoreAttribute.NoStore)]
public sealed class S3SettingsTests
{
    [Fact]
    public void All_faults_are_named_together()
    {
        var faults = Faults(
            "--Files:S3:Endpoint=minio:9000", "--Files:S3:Bucket=a/b", "--Files:S3:Region=", "--Files:S3:SecretKey=a secret",
            "--Files:SizeLimitMegabytes=6000", "--Files:S3:ForcePathStyle=perhaps");
        Assert.Equal(
            [
                "Files:S3:AccessKey", "Files:S3:Bucket", "Files:S3:Endpoint", "Files:S3:ForcePathStyle:", "Files:S3:Region",
                "Files:SizeLimitMegabytes",
            ],
            faults.Select(fault => fault.Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("“minio:9000”", StringComparison.Ordinal));
        Assert.DoesNotContain(faults, fault => fault.Contains("a secret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("minio.example.gov.cn")]
    [InlineData("ftp://minio.example.gov.cn")]
    [InlineData("https://minio.example.gov.cn/files")]
    [InlineData("https://minio.example.gov.cn?a=b")]
    [InlineData("/files")]
    public void An_endpoint_is_the_address_of_a_host(string endpoint) => Assert.Contains(
        $"“{endpoint}”",
        Assert.Single(Faults($"--Files:S3:Endpoint={endpoint}", "--Files:S3:Bucket=files")),
        StringComparison.Ordinal);

    [Fact]
    public void A_password_in_the_endpoint_is_not_repeated()
    {
        var fault = Assert.Single(Faults("--Files:S3:Endpoint=https://name:password@minio.example.gov.cn", "--Files:S3:Bucket=files"));
        Assert.DoesNotContain("password", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bucket_is_needed() => Assert.StartsWith("Files:S3:Bucket", Assert.Single(Faults()), StringComparison.Ordinal);

    [Fact]
    public void An_unknown_provider_is_named() =>
        Assert.Contains("must be folder or s3", Assert.Single(Faults("--Files:Provider=minio")), StringComparison.Ordinal);

    private static IReadOnlyList<string> Faults(params string[] settings)
    {
        var wrong = Assert.Throws<OptionsValidationException>(() => Service.Build(["--Files:Provider=s3", .. settings]));
        return [.. wrong.Failures];
    }
}
