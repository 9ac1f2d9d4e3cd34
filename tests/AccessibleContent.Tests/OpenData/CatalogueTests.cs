using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using AccessibleContent.Api.OpenData;
using AccessibleContent.Api.OpenData.Catalogue;
using AccessibleContent.Api.OpenData.Snapshots;
using AccessibleContent.Api.Site;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.OpenData;

/// <summary>Page, catalogue and data package say what there is, from one record.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed partial class CatalogueTests : IDisposable
{
    private const string Folder = "OpenData/Snapshots";
    private static readonly string[] Configured =
    [
        "--OpenData:UpdateCycle=每日", "--OpenData:Licence:Name=开放数据许可", "--OpenData:Licence:Url=https://www.example.gov.cn/licence",
        "--OpenData:Contact:Name=政务公开科", "--OpenData:Contact:Email=data@example.gov.cn", "--OpenData:Contact:Telephone=0539-0000000",
    ];

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Visits { get; } = new(ReadingPreferences.All.Select(preferences => preferences.Prefix));

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("catalog", "/open-data/catalog.jsonld", "json")]
    [InlineData("notices", "/open-data/notices.csv", "csv")]
    [InlineData("notices.excel", "/open-data/notices.csv?for=excel", "csv")]
    [InlineData("notices", "/open-data/notices.jsonl", "jsonl")]
    [InlineData("datapackage", "/open-data/datapackage.json", "json")]
    public async Task Each_file_is_what_was_approved(string name, string address, string extension)
    {
        await using var service = await StartAsync(["--Site:BaseUrl=https://www.example.gov.cn", .. Configured]);
        Snapshots.Verify(Folder, name, extension, await service.Client.GetByteArrayAsync(address));
    }

    [Theory]
    [MemberData(nameof(Visits))]
    public async Task The_page_is_what_was_approved_in_every_script_and_mode(string prefix)
    {
        await using var service = await StartAsync(Configured);
        var page = await new HtmlParser().ParseDocumentAsync(await service.ReadAsync(prefix + "/open-data"));
        foreach (var ofEveryPage in page.QuerySelectorAll(".offer, .status").ToList())
        {
            ofEveryPage.Remove();
        }

        Snapshots.Verify(
            Folder, "page" + prefix.Replace('/', '.'), "html",
            Encoding.UTF8.GetBytes(page.QuerySelector("main")!.InnerHtml.Trim() + "\n"));
    }

    [Fact]
    public async Task Sizes_and_hashes_in_the_catalogue_are_those_of_what_the_addresses_send()
    {
        await using var service = await StartAsync();
        var forms = Forms(await service.ReadAsync("/open-data/catalog.jsonld"));
        Assert.Equal(Distribution.All.Count, forms.Count);
        var files = forms.Where(form => form.TryGetProperty("spdx:checksum", out _)).ToList();
        Assert.Equal(SnapshotFile.All.Count, files.Count);
        foreach (var form in files)
        {
            var bytes = await service.Client.GetByteArrayAsync(form.GetProperty("dcat:downloadURL").GetProperty("@id").GetString());
            Assert.Equal($"{bytes.Length}", form.GetProperty("dcat:byteSize").GetProperty("@value").GetString());
            Assert.Equal(
                Convert.ToHexStringLower(SHA256.HashData(bytes)),
                form.GetProperty("spdx:checksum").GetProperty("spdx:checksumValue").GetProperty("@value").GetString());
        }
    }

    [Fact]
    public async Task Every_address_of_ours_in_the_catalogue_and_the_page_works()
    {
        await using var service = await StartAsync();
        var addresses = Address().Matches(await service.ReadAsync("/open-data/catalog.jsonld")).Select(match => match.Groups[1].Value)
            .Concat(Link().Matches(await service.ReadAsync("/open-data")).Select(match => match.Groups[1].Value))
            .Where(address => !address.Contains('{', StringComparison.Ordinal))
            .ToList();
        Assert.True(addresses.Count > 30);
        foreach (var address in addresses.Distinct())
        {
            Assert.Equal((200, address), ((await service.SendAsync(null, "GET", address)).Status, address));
        }
    }

    [Fact]
    public async Task What_is_not_configured_is_nowhere()
    {
        await using var service = await StartAsync();
        var all = await service.ReadAsync("/open-data/catalog.jsonld") + await service.ReadAsync("/open-data")
            + await service.ReadAsync("/open-data/datapackage.json");
        foreach (var word in new[]
        {
            "dct:license", "licenses", "dcat:contactPoint", "accrualPeriodicity", "使用许可", "更新周期</dt>", "\"更新周期\": \"", "mailto:", "email",
        })
        {
            Assert.DoesNotContain(word, all, StringComparison.Ordinal);
        }

        Assert.Contains("请向发布这则公告的机构反映", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_there_is_a_snapshot_the_catalogue_names_only_what_works()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.Path, "open-data"), "not a folder");
        await using var service = await ServiceWithKeys.StartAsync(_folder.Path);
        var forms = Forms(await service.ReadAsync("/open-data/catalog.jsonld"));
        Assert.Equal(
            ["/feeds/notices.atom", "/feeds/notices.json", "/api/changes"],
            forms.Select(form => form.GetProperty("dcat:accessURL").GetProperty("@id").GetString()));
    }

    [Fact]
    public async Task With_the_address_of_the_site_every_address_is_absolute()
    {
        await using var service = await StartAsync("--Site:BaseUrl=https://www.example.gov.cn/gk");
        foreach (var path in new[] { "/open-data/catalog.jsonld", "/open-data/datapackage.json", "/open-data/notices.csv" })
        {
            Assert.DoesNotMatch("\"/(open-data|api|feeds|notices)|,/notices", await service.ReadAsync(path));
        }
    }

    [Theory]
    [InlineData("OpenData:SnapshotMinutes", "0")]
    [InlineData("OpenData:Licence:Url", "javascript:alert(1)")]
    [InlineData("OpenData:Licence:Url", "https://a b")]
    [InlineData("OpenData:Contact:Email", "no address")]
    [InlineData("OpenData:Contact:Telephone", "call me")]
    public async Task A_wrong_setting_stops_the_start_and_is_named(string setting, string value)
    {
        var wrong = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => ServiceWithKeys.StartAsync(_folder.Path, $"--{setting}={value}"));
        Assert.Contains(setting, Assert.Single(wrong.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_column_has_a_member_or_its_own_meaning() => Assert.All(DataItems.Columns, column => Assert.NotEmpty(column.Meaning));

    private static List<JsonElement> Forms(string catalogue) => [.. JsonElement.Parse(catalogue)
        .GetProperty("dcat:dataset").GetProperty("dcat:distribution").EnumerateArray()];

    private async Task<ServiceWithKeys> StartAsync(params string[] settings)
    {
        await OpenDataService.FillAsync(
            _folder.Path,
            Sources.Read("lanshan-2024-0000076"), OpenDataService.Notice("测试/2", "逗号,引号\"和换行。", "=1+1"));
        return await OpenDataService.StartAsync(_folder.Path, settings);
    }

    [GeneratedRegex("\"@id\": \"(/[^\"]*)\"")]
    private static partial Regex Address();

    [GeneratedRegex("href=\"(/[^\"]*)\"")]
    private static partial Regex Link();
}
