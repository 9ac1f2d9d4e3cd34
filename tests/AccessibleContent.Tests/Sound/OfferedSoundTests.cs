using System.Text.Json.Nodes;
using System.Xml.Linq;
using AccessibleContent.Api.Site;

namespace AccessibleContent.Tests.Sound;

/// <summary>Where sound is offered: on the page of a notice and in feeds, and only where there is an engine.</summary>
public sealed class OfferedSoundTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_notice_has_a_player_in_every_script_and_mode_that_loads_nothing_by_itself()
    {
        await using var service = await StartAsync(StandInEngine.Settings(StandInEngine.Echo));
        foreach (var preferences in ReadingPreferences.All)
        {
            var page = await service.ReadAsync(preferences.To("/notices/a-1"));
            var address = $"/api/notices/a-1/audio?script={preferences.Script.Tag}";
            Assert.Contains(
                $"<audio controls preload=\"none\" aria-labelledby=\"sound\" src=\"{address}\"><a href=\"{address}\">", page,
                StringComparison.Ordinal);
            Assert.Contains("<figcaption id=\"sound\">", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Feeds_carry_the_sound_in_their_script()
    {
        await using var service = await StartAsync(
            StandInEngine.Settings(StandInEngine.Echo, "--Speech:MediaType=audio/ogg; codecs=opus", "--Site:BaseUrl=https://a.gov.cn"));
        const string Address = "https://a.gov.cn/api/notices/a-1/audio?script=zh-Hant-TW";
        var feed = XDocument.Parse(await service.ReadAsync("/feeds/notices.atom?script=zh-Hant-TW"));
        var enclosure = Assert.Single(feed.Descendants().Attributes("rel"), relation => relation.Value == "enclosure").Parent!;
        Assert.Equal((Address, "audio/ogg; codecs=opus"), ((string?)enclosure.Attribute("href"), (string?)enclosure.Attribute("type")));
        var json = JsonNode.Parse(await service.ReadAsync("/feeds/notices.json?script=zh-Hant-TW"))!;
        Assert.Equal(
            $$"""[{"url":"{{Address}}","mime_type":"audio/ogg; codecs=opus"}]""",
            json["items"]![0]!["attachments"]!.ToJsonString());
    }

    [Fact]
    public async Task Without_an_engine_nothing_is_offered_and_an_engine_makes_the_addresses_new()
    {
        string[] addresses = ["/notices/a-1", "/feeds/notices.atom", "/feeds/notices.json"];
        var tags = new List<string>();
        foreach (var settings in (string[][])[[], StandInEngine.Settings(StandInEngine.Echo)])
        {
            await using var service = await StartAsync(settings);
            foreach (var address in addresses)
            {
                using var response = await service.AskAsync(address);
                tags.Add(response.Headers.ETag!.ToString());
                var body = await response.Content.ReadAsStringAsync();
                Assert.Equal(settings.Length > 0, body.Contains("/audio?script=", StringComparison.Ordinal));
            }
        }

        Assert.Equal(tags.Count, tags.Distinct().Count());
    }

    private async Task<ServiceWithKeys> StartAsync(string[] settings)
    {
        var service = await ServiceWithKeys.StartAsync(_folder.Path, settings);
        await service.PutAsync(ServiceWithKeys.Full, "a-1", "停水三天。");
        return service;
    }
}
