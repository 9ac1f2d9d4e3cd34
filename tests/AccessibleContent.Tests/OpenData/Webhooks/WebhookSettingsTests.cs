using AccessibleContent.Api;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Tests.OpenData.Webhooks;

/// <summary>Wrong endpoints are named at the start, with the others, and never with their secrets.</summary>
[OneStore(OneStoreAttribute.NoStore)]
public sealed class WebhookSettingsTests
{
    private static readonly string Secret = "whsec_" + Convert.ToBase64String(new byte[24]);

    [Theory]
    [InlineData("http://www.example.org/hook", "must begin with https")]
    [InlineData("http://127.0.0.1/hook", "must begin with https")]
    [InlineData("https://user:password@www.example.org/hook", "no user name")]
    [InlineData("https://www.example.org/hook#part", "no fragment")]
    [InlineData("ftp://www.example.org/hook", "complete https address")]
    [InlineData("/hook", "complete https address")]
    [InlineData("", "is missing")]
    public void A_wrong_address_is_named(string address, string why)
    {
        var failures = Failures($"--Webhooks:0:Url={address}", $"--Webhooks:0:Secret={Secret}", "--Site:BaseUrl=ftp://x");
        Assert.Contains(failures, failure =>
            failure.StartsWith("Webhooks:0:Url", StringComparison.Ordinal) && failure.Contains(why, StringComparison.Ordinal));
        Assert.Contains(failures, failure => failure.StartsWith("Site:BaseUrl", StringComparison.Ordinal));
        Assert.DoesNotContain(failures, failure => failure.Contains("password", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a-word-that-nobody-guesses")]
    [InlineData("whsec_c2hvcnQ=")]
    [InlineData("whsec_not Base64 at all, but as long as one would be")]
    [InlineData("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public void A_wrong_secret_is_told_with_how_to_make_one_and_never_quoted(string secret)
    {
        var failures = Failures("--Webhooks:3:Url=https://www.example.org/hook", $"--Webhooks:3:Secret={secret}");
        var failure = Assert.Single(failures);
        Assert.StartsWith("Webhooks:3:Secret", failure, StringComparison.Ordinal);
        Assert.Contains("openssl rand -base64 32", failure, StringComparison.Ordinal);
        Assert.True(secret.Length == 0 || !failure.Contains(secret, StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_address_twice_and_a_wrong_network_are_named()
    {
        Assert.StartsWith("Webhooks:1:Url", Assert.Single(Failures(
            "--Webhooks:0:Url=https://www.example.org/hook", $"--Webhooks:0:Secret={Secret}",
            "--Webhooks:1:Url=https://www.example.org/hook", $"--Webhooks:1:Secret={Secret}")), StringComparison.Ordinal);
        Assert.StartsWith("Webhooks:PrivateNetworks", Assert.Single(Failures("--Webhooks:PrivateNetworks=home")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_in_the_place_of_a_number_is_no_endpoint_and_is_told() =>
        Assert.Contains(
            "Webhooks:first",
            Assert.Single(Failures("--Webhooks:first:Url=https://www.example.org/")),
            StringComparison.Ordinal);

    private static IEnumerable<string> Failures(params string[] settings) => Assert.Throws<OptionsValidationException>(() =>
        Service.Build(["--urls=http://127.0.0.1:0", .. settings])).Failures;
}
