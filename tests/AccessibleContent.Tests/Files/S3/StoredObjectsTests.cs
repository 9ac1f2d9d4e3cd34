using System.Net;
using System.Security.Cryptography;
using AccessibleContent.Api.Files;

namespace AccessibleContent.Tests.Files.S3;

/// <summary>Files that are stored in a bucket: whole, once, and never with other bytes than their name says.</summary>
[OneStore("It asks where the files are, whatever the store of the notices is.")]
public sealed class StoredObjectsTests
{
    private static readonly byte[] Bytes = [.. "%PDF-1.4 "u8, .. Enumerable.Range(0, 5000).Select(i => (byte)i)];

    [Fact]
    public async Task A_file_is_sent_once_in_one_piece_with_its_hashes()
    {
        await using var service = await ServiceWithObjects.StartAsync();
        var file = await service.KeepAsync(Bytes);
        Assert.Equal(Bytes, service.Store.Objects[$"/files/{file.Hash}/{file.Name}"]);
        Assert.Equal("application/pdf", service.Store.Fields["Content-Type"]);
        Assert.Equal("5009", service.Store.Fields["Content-Length"]);
        Assert.Equal(file, await service.KeepAsync(Bytes));
        Assert.Equal(["HEAD 名单.pdf", "HEAD files", "PUT 名单.pdf", "HEAD 名单.pdf"], service.Store.Asked);
    }

    [Theory]
    [InlineData("http://objects.example:9000")]
    [InlineData("https://objects.example")]
    public async Task A_request_is_signed_over_the_hash_that_the_file_is_named_by(string endpoint)
    {
        await using var service = await ServiceWithObjects.StartAsync($"--Files:S3:Endpoint={endpoint}", "--Files:S3:Region=cn-north-1");
        var signed = "";
        service.Store.Instead = request =>
        {
            signed = request.Headers.GetValues("x-amz-content-sha256").Single();
            return null;
        };
        var file = await service.KeepAsync(Bytes, "名单（第1批）.pdf");
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Bytes)), signed);
        Assert.StartsWith(file.Hash, signed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_an_interrupted_upload_left_is_written_again()
    {
        await using var service = await ServiceWithObjects.StartAsync();
        var file = await service.KeepAsync(Bytes);
        service.Store.Objects[$"/files/{file.Hash}/{file.Name}"] = Bytes[..100];
        Assert.Equal(file, await service.KeepAsync(Bytes));
        Assert.Equal(Bytes, service.Store.Objects[$"/files/{file.Hash}/{file.Name}"]);
    }

    [Fact]
    public async Task A_broken_upload_is_refused_and_nothing_is_stored()
    {
        await using var service = await ServiceWithObjects.StartAsync();
        service.Store.Network = bytes => [.. bytes[..^1], 0xFF];
        var refused = await Assert.ThrowsAsync<FilesUnavailableException>(() => service.KeepAsync(Bytes));
        Assert.EndsWith("400 BadDigest.", refused.Message, StringComparison.Ordinal);
        Assert.Empty(service.Store.Objects);
    }

    [Fact]
    public async Task An_upload_that_fails_for_a_moment_is_sent_again_whole()
    {
        await using var service = await ServiceWithObjects.StartAsync();
        var failures = 1;
        service.Store.Instead = request => request.Method == HttpMethod.Put && failures-- > 0
            ? ObjectsInMemory.Refusal(HttpStatusCode.ServiceUnavailable, "SlowDown")
            : null;
        var file = await service.KeepAsync(Bytes);
        Assert.Equal(Bytes, service.Store.Objects[$"/files/{file.Hash}/{file.Name}"]);
    }

    [Fact]
    public async Task An_object_with_other_bytes_is_never_copied()
    {
        await using var service = await ServiceWithObjects.StartAsync();
        using var folder = new TemporaryFolder();
        var file = await service.KeepAsync(Bytes);
        Assert.True(await service.Files.CopyAsync(file, $"{folder.Path}/copy", default));
        Assert.Equal(Bytes, await File.ReadAllBytesAsync($"{folder.Path}/copy"));
        service.Store.Objects[$"/files/{file.Hash}/{file.Name}"] = [.. Bytes[..^1], 0xFF];
        var other = await Assert.ThrowsAsync<IOException>(() => service.Files.CopyAsync(file, $"{folder.Path}/copy", default).AsTask());
        Assert.Contains(file.Hash, other.Message, StringComparison.Ordinal);
        Assert.False(await service.Files.CopyAsync(file with { Name = "b.pdf" }, $"{folder.Path}/copy", default));
    }
}
