using AccessibleContent.Api;
using AccessibleContent.Api.Http.Keys;
using AccessibleContent.Api.Publishing;
using AccessibleContent.Model;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Tests.Http.Keys;

/// <summary>Key settings that cannot be intended prevent the start; keys that are easy to guess cause a warning.</summary>
public sealed class KeySettingsTests
{
    [Fact]
    public void Everything_wrong_with_keys_is_named_at_once_with_its_place_and_never_with_a_hash()
    {
        string[] wrong =
        [
            .. ServiceWithKeys.Key(0, "a", "one-key", "Scopes", "publish delete"),
            .. ServiceWithKeys.Key(1, " A ", "two-key"),
            .. ServiceWithKeys.Key(2, "c", "one-key"),
            .. ServiceWithKeys.Key(3, "d", ""),
            .. ServiceWithKeys.Key(4, "e", "five", "Scope", "publish"),
            .. ServiceWithKeys.Key(5, "f", "six", "Scopes", " "),
            .. ServiceWithKeys.Key(6, "g", "seven", "Catalogs:0", "甲", "Catalogs:1", " "),
            .. ServiceWithKeys.Key(7, "h", "eight", "DisplayName", new string('名', 101)),
            "--Publishing:Keys:8:Name=i", "--Publishing:Keys:8:Sha256=my-plain-key", "--Publishing:Keys:9:Name=\u200b",
            $"--Publishing:Keys:9:Sha256={ServiceWithKeys.Hash("x")}\n",
            "--Publishing:UndoMinutes=-1", "--Store:Provider=oracle",
        ];
        var failures = string.Join(
            '\n',
            Assert.Throws<OptionsValidationException>(() => Service.Build(["--urls=http://127.0.0.1:0", .. wrong])).Failures);
        string[] named =
        [
            "Publishing:Keys:0:Scopes contains “delete”; the scopes are publish withdraw terms views read",
            "Publishing:Keys:0 and Publishing:Keys:1 have the same Name", "Publishing:Keys:0 and Publishing:Keys:2 have the same Sha256",
            "Publishing:Keys:3:Sha256 is the hash of an empty key", "Publishing:Keys:4:Scope is not a setting",
            "Publishing:Keys:5:Scopes is empty", "Publishing:Keys:6:Catalogs contains an empty name", "Publishing:Keys:7:DisplayName",
            "Publishing:Keys:8:Sha256 must be", "Publishing:Keys:9:Name must have", "Publishing:Keys:9:Sha256 must be",
            "Publishing:UndoMinutes", "Store:Provider",
        ];
        Assert.All(named, one => Assert.Contains(one, failures, StringComparison.Ordinal));
        Assert.DoesNotContain(ServiceWithKeys.Hash("one-key"), failures, StringComparison.Ordinal);
        Assert.DoesNotContain("my-plain-key", failures, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("password", true)]
    [InlineData("Admin123", true)]
    [InlineData("accessible-content", true)]
    [InlineData("密码", true)]
    [InlineData("zhang-san", true)]
    [InlineData("Xk49-qWvZr2TbnYp8sLm", false)]
    public void A_key_that_is_tried_first_is_known_by_its_hash(string key, bool isCommon) =>
        Assert.Equal(isCommon, CommonKeys.Among([new() { Name = "zhang-san", Sha256 = ServiceWithKeys.Hash(key) }]).Count == 1);

    [Fact]
    public async Task A_common_key_is_warned_of_at_the_start_and_a_short_one_once_when_it_is_used()
    {
        using var folder = new TemporaryFolder();
        await using var service = await ServiceWithKeys.StartAsync(
            folder.Path,
            [.. ServiceWithKeys.Key(1, "li-si", "test"), .. ServiceWithKeys.Key(2, "wang-wu", "x7-Qp2-lV9")]);
        await Eventually.TrueAsync(() => Warnings<CommonKeyWarnings>(service).Any());
        Assert.Contains("li-si", Assert.Single(Warnings<CommonKeyWarnings>(service)), StringComparison.Ordinal);
        for (var i = 0; i < 3; i++)
        {
            await service.PutAsync("x7-Qp2-lV9", "a-1", $"{i}");
            await service.PutAsync(ServiceWithKeys.Full, "a-1", $"{i}.");
        }

        var warning = Assert.Single(Warnings<RefusedKeys>(service));
        Assert.Contains("wang-wu", warning, StringComparison.Ordinal);
        Assert.DoesNotContain("x7-Qp2", warning, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Warnings<T>(ServiceWithKeys service) =>
        service.Log.Of(typeof(T).FullName!).Where(line => line.Level == LogLevel.Warning).Select(line => line.Message);
}
