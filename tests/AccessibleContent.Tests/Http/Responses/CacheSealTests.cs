using System.Security.Cryptography;
using System.Text;
using AccessibleContent.Api;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Model;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Tests.Http.Responses;

/// <summary>An entry stored outside opens only with the secret, under its own key and whole.</summary>
public sealed class CacheSealTests
{
    private const string Secret = "0123456789abcdef-a-secret";
    private static readonly byte[] Value = Encoding.UTF8.GetBytes("正文");

    [Fact]
    public void What_one_process_has_sealed_another_one_with_the_same_secret_opens() =>
        Assert.Equal(Value, With(Secret).Open("stamp 1", With(Secret).Seal("stamp 1", Value)));

    [Fact]
    public void It_opens_under_its_own_key_alone_and_only_whole()
    {
        var (seal, kept) = (With(Secret), With(Secret).Seal("stamp 1", Value));
        Assert.Null(seal.Open("stamp 2", kept));
        Assert.Null(seal.Open("stamp", kept));
        Assert.Null(seal.Open("stamp 1", []));
        Assert.All(Enumerable.Range(0, kept.Length), length => Assert.Null(seal.Open("stamp 1", kept[..length])));
        Assert.Null(seal.Open("stamp 1", [.. kept, 0]));
        Assert.All(
            Enumerable.Range(0, kept.Length),
            at => Assert.Null(seal.Open("stamp 1", [.. kept[..at], (byte)(kept[at] ^ 1), .. kept[(at + 1)..]])));

        // The border between key and bytes is part of what is sealed.
        Assert.Null(seal.Open("stamp", [.. seal.Seal("stamp 1", Value)[..32], .. " 1"u8, .. Value]));
    }

    [Fact]
    public void A_hash_that_anybody_can_make_is_no_seal()
    {
        byte[] plain = [.. SHA256.HashData([.. "stamp 1"u8, 0, .. Value]), .. Value];
        Assert.Null(With(Secret).Open("stamp 1", plain));
        Assert.Null(With(Secret).Open("stamp 1", [.. HMACSHA256.HashData(Array.Empty<byte>(), Value), .. Value]));
    }

    [Fact]
    public void Another_secret_opens_nothing_and_without_one_each_process_has_its_own()
    {
        Assert.Null(With(Secret + "x").Open("stamp 1", With(Secret).Seal("stamp 1", Value)));
        Assert.Null(With("").Open("stamp 1", With("").Seal("stamp 1", Value)));
        Assert.Equal((true, false), (With(Secret).IsShared, With("").IsShared));
    }

    [Theory]
    [InlineData("short-secret-15")]
    [InlineData("   short-secret-15    ")]
    [InlineData("                        ")]
    public void A_short_secret_stops_the_start_and_is_not_repeated(string secret)
    {
        var error = Assert.Throws<OptionsValidationException>(() =>
            Service.Build(["--urls=http://127.0.0.1:0", $"--Cache:SealKey={secret}"]));
        Assert.Contains("Cache:SealKey must have at least 16", Assert.Single(error.Failures), StringComparison.Ordinal);
        Assert.DoesNotContain("short-secret", error.Message, StringComparison.Ordinal);
    }

    private static CacheSeal With(string secret) => new(Options.Create(new CacheOptions { SealKey = secret }));
}
