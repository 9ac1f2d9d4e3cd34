using System.Net;
using System.Text.Json;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Http.Requests;

/// <summary>How a request is interpreted, and the response where it cannot be.</summary>
public sealed class NegotiationTests(ServiceFixture service) : IClassFixture<ServiceFixture>
{
    private const string Seed = "/api/notices/" + ServiceFixture.SeedId;

    [Theory]
    [InlineData("application/json", "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html")]
    [InlineData("text/plain", "text/plain")]
    [InlineData("text/*", "text/html")]
    [InlineData("text/html;q=0.4, text/plain;q=0.5", "text/plain")]
    [InlineData("text/plain, text/html", "text/plain")]
    [InlineData("application/json;q=0, */*", "text/html")]
    public async Task Accept_chooses_the_form(string accept, string type)
    {
        using var response = await service.SendAsync(Seed, "GET", "Accept", accept);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("Accept, Accept-Language, Accept-Encoding", string.Join(", ", response.Headers.Vary));
    }

    [Theory]
    [InlineData("zh-TW", "zh-Hant-TW")]
    [InlineData("zh-HK", "zh-Hant-HK")]
    [InlineData("zh-MO,zh;q=0.5", "zh-Hant-HK")]
    [InlineData("zh-Hant", "zh-Hant")]
    [InlineData("yue-Hant-HK", "zh-Hant-HK")]
    [InlineData("yue", "zh-Hant-HK")]
    [InlineData("yue-Hant", "zh-Hant-HK")]
    [InlineData("yue-Hans", "zh-Hans")]
    [InlineData("yue-CN", "zh-Hans")]
    [InlineData("zh-yue", "zh-Hant-HK")]
    [InlineData("nan", "zh-Hant-TW")]
    [InlineData("nan-Hans", "zh-Hans")]
    [InlineData("nan-Latn-TW", "zh-Hant-TW")]
    [InlineData("zh-min-nan", "zh-Hant-TW")]
    [InlineData("hak-TW", "zh-Hant-TW")]
    [InlineData("hak", "zh-Hant-TW")]
    [InlineData("gan", "zh-Hans")]
    [InlineData("gan-Hant", "zh-Hant")]
    [InlineData("lzh-Hant", "zh-Hant")]
    [InlineData("wuu-Hant", "zh-Hant")]
    [InlineData("zh_TW", "zh-Hant-TW")]
    [InlineData("zh_Hant_HK", "zh-Hant-HK")]
    [InlineData("zh-CHT", "zh-Hant")]
    [InlineData("zh-CHS", "zh-Hans")]
    [InlineData("zh-Hant-CN", "zh-Hant")]
    [InlineData("zh-Hant-SG", "zh-Hant")]
    [InlineData("und-Hant", "zh-Hant")]
    [InlineData("zh-TW-x-hans", "zh-Hant-TW")]
    [InlineData("en-HK", "zh-Hans")]
    [InlineData("zh-Hans-HK", "zh-Hans")]
    [InlineData("zh-Hant-TW", "zh-Hant-TW")]
    [InlineData("zh-SG", "zh-Hans")]
    [InlineData("ja,fr,de,zh-TW;q=0.1", "zh-Hant-TW")]
    [InlineData("zh-CN;q=0.3,zh-TW;q=0.9", "zh-Hant-TW")]
    [InlineData("zh-TW;q=0,zh", "zh-Hans")]
    [InlineData("ZH-tw", "zh-Hant-TW")]
    [InlineData("en, *", "zh-Hans")]
    [InlineData(";;;,,q=9", "zh-Hans")]
    public async Task Accept_language_chooses_the_script(string languages, string script)
    {
        using var response = await service.SendAsync(Seed, "GET", "Accept-Language", languages);
        Assert.Equal([script], response.Content.Headers.ContentLanguage);
    }

    [Theory]
    [InlineData("standard", "zh-Hans.standard.html")]
    [InlineData("elder", "zh-Hans.elder.html")]
    [InlineData("traditional", "zh-Hant.standard.html")]
    [InlineData("plain", "zh-Hans.standard.text")]
    [InlineData("elder?script=zh-Hant-TW&form=text", "zh-Hant-TW.elder.text")]
    [InlineData("traditional?script=zh-Hant-HK", "zh-Hant-HK.standard.html")]
    [InlineData("standard?mode=elder", "zh-Hans.elder.html")]
    [InlineData("plain?form=text&utm_source=x", "zh-Hans.standard.text")]
    public async Task A_preset_is_a_name_for_three_values_and_negotiates_nothing(string preset, string rendition)
    {
        using var response = await service.SendAsync($"{Seed}/{preset}", "GET", "Accept-Language", "zh-TW", "Accept", "application/json");
        Assert.Equal(Seed + Make.Rendition(rendition).Query, response.Content.Headers.ContentLocation!.ToString());
        Assert.Equal("Accept-Encoding", string.Join(", ", response.Headers.Vary));
    }

    [Theory]
    [InlineData("?script=zh-hant", "script")]
    [InlineData("?mode=", "mode")]
    [InlineData("?form=pdf", "form")]
    [InlineData("?mode=elder&mode=elder", "mode")]
    [InlineData("/elder?mode=standard", "mode")]
    [InlineData("/traditional?script=zh-Hans", "script")]
    [InlineData("/plain?form=html", "form")]
    public async Task A_value_that_cannot_be_meant_is_named(string rest, string parameter)
    {
        using var response = await service.SendAsync(Seed + rest);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.ToString());
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(parameter, problem.RootElement.GetProperty("parameter").GetString());
        Assert.Equal(400, problem.RootElement.GetProperty("status").GetInt32());
    }

    [Theory]
    [InlineData("/api/notices/nobody", "GET", 404)]
    [InlineData("/api/notices/LANSHANQURMZFBGS-2024-0000076", "GET", 404)]
    [InlineData("/api/nowhere", "GET", 404)]
    [InlineData(Seed, "POST", 405)]
    public async Task Errors_are_problems_in_the_script_of_the_request(string path, string method, int status)
    {
        using var response = await service.SendAsync(path, method, "Accept-Language", "zh-TW");
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(["zh-Hant-TW"], response.Content.Headers.ContentLanguage);
        Assert.Contains("Accept-Language", response.Headers.Vary);
    }

    [Fact]
    public async Task What_no_form_satisfies_is_406_and_the_forms_are_named()
    {
        using var response = await service.SendAsync(Seed, "GET", "Accept", "image/png");
        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
        Assert.Contains("text/html", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_key_of_the_query_changes_nothing()
    {
        using var clean = await service.SendAsync(Seed + "/plain");
        using var noisy = await service.SendAsync(Seed + "/plain?utm_source=x&callback=evil");
        Assert.Equal(clean.Headers.ETag, noisy.Headers.ETag);
        Assert.DoesNotContain("evil", await noisy.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
