using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace AccessibleContent.Tests.Sound;

/// <summary>The sound of a notice over HTTP: made when it is asked for, then served like a file, and never that of another text.</summary>
public sealed class SoundTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_an_engine_there_is_no_sound_and_the_reason_is_told()
    {
        await using var service = await StartAsync(null);
        using var response = await service.AskAsync(SoundService.AddressOf("a-1", "zh-Hant-TW"));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("noindex", response.Headers.GetValues("X-Robots-Tag").Single());
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.EndsWith("/problems/no-sound", (string)problem["type"]!, StringComparison.Ordinal);
        Assert.Contains("Speech:Command", (string)problem["detail"]!, StringComparison.Ordinal);
        Assert.Contains("沒有", (string)problem["detail"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_request_has_it_made_and_the_next_gets_it()
    {
        await using var service = await StartAsync("sleep 0.5; cat");
        using (var first = await service.AskAsync(SoundService.AddressOf("a-1")))
        {
            Assert.Equal((HttpStatusCode.ServiceUnavailable, "no-store"), (first.StatusCode, first.Headers.CacheControl!.ToString()));
            Assert.InRange(first.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 600);
            Assert.Contains("/problems/sound-pending\"", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }

        var sound = await service.HearAsync(SoundService.AddressOf("a-1"));
        Assert.Equal(Letters(await service.ReadAsync("/api/notices/a-1?script=zh-Hans&mode=standard&form=speech")), Letters(sound));
    }

    [Fact]
    public async Task A_sound_has_validator_moment_and_language_and_comes_by_range()
    {
        await using var service = await StartAsync(StandInEngine.Echo);
        var address = SoundService.AddressOf("a-1", "zh-Hant-HK");
        var sound = await service.HearAsync(address);
        using var whole = await service.AskAsync(address);
        var tag = whole.Headers.ETag!.ToString();
        Assert.Equal("audio/mpeg", whole.Content.Headers.ContentType!.ToString());
        Assert.Equal(("bytes", "zh-Hant-HK"), (whole.Headers.AcceptRanges.Single(), whole.Content.Headers.ContentLanguage.Single()));
        Assert.Equal("noindex", whole.Headers.GetValues("X-Robots-Tag").Single());
        Assert.Equal("public, max-age=60", whole.Headers.CacheControl!.ToString());
        Assert.Empty(whole.Headers.Vary);
        using var text = await service.AskAsync("/api/notices/a-1?script=zh-Hant-HK&mode=standard&form=speech");
        Assert.Equal(text.Content.Headers.LastModified, whole.Content.Headers.LastModified);
        Assert.StartsWith(text.Headers.ETag!.ToString().TrimEnd('"'), tag, StringComparison.Ordinal);

        using var head = await service.AskAsync(address, "HEAD");
        Assert.Equal((tag, whole.Content.Headers.ContentLength), (head.Headers.ETag!.ToString(), head.Content.Headers.ContentLength));
        using var part = await service.AskAsync(address, "GET", "Range", "bytes=1-5", "If-Range", tag);
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(sound[1..6], await part.Content.ReadAsStringAsync());
        using var other = await service.AskAsync(address, "GET", "Range", "bytes=1-5", "If-Range", "\"other\"");
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        using var outside = await service.AskAsync(address, "GET", "Range", "bytes=999999-");
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, outside.StatusCode);
        Assert.Null(outside.Content.Headers.LastModified);
        using var known = await service.AskAsync(address, "GET", "If-None-Match", tag);
        Assert.Equal((HttpStatusCode.NotModified, tag), (known.StatusCode, known.Headers.ETag!.ToString()));
        using var wanted = await service.AskAsync(address, "GET", "If-Match", "\"other\"");
        Assert.Equal(HttpStatusCode.PreconditionFailed, wanted.StatusCode);
    }

    [Fact]
    public async Task Without_a_script_the_reader_s_language_decides()
    {
        await using var service = await StartAsync(StandInEngine.Echo);
        await service.HearAsync(SoundService.AddressOf("a-1", "zh-Hant-TW"));
        using var response = await service.AskAsync("/api/notices/a-1/audio", "GET", "Accept-Language", "zh-TW");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("zh-Hant-TW", response.Content.Headers.ContentLanguage.Single());
        Assert.Equal("Accept-Language", response.Headers.Vary.Single());
    }

    [Theory]
    [InlineData("/api/notices/a-1/audio?script=zh-Latn", 400)]
    [InlineData("/api/notices/a-1/audio?script=zh-Hans&script=zh-Hant", 400)]
    [InlineData("/api/notices/no-such/audio", 404)]
    [InlineData("/api/notices/gone/audio", 410)]
    [InlineData("/api/notices/a-1/audio/", 308)]
    public async Task Errors_are_those_of_the_notice_itself(string path, int status)
    {
        await using var service = await StartAsync(StandInEngine.Echo);
        await service.PutAsync(ServiceWithKeys.Full, "gone");
        await service.HearAsync(SoundService.AddressOf("gone"));
        await service.WithdrawAsync(ServiceWithKeys.Full, "gone");
        using var response = await service.AskAsync(path);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_corrected_notice_has_no_sound_until_that_of_the_new_text_is_made()
    {
        await using var service = await StartAsync("sleep 0.3; cat");
        var address = SoundService.AddressOf("a-1");
        Assert.Contains("停水三天", await service.HearAsync(address), StringComparison.Ordinal);
        using var before = await service.AskAsync(address);
        await service.PutAsync(ServiceWithKeys.Full, "a-1", "停水五天。");
        using (var at = await service.AskAsync(address, "GET", "If-None-Match", before.Headers.ETag!.ToString()))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, at.StatusCode);
        }

        var after = await service.HearAsync(address);
        Assert.Contains("停水五天", after, StringComparison.Ordinal);
        Assert.DoesNotContain("停水三天", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_setting_of_the_engine_is_another_sound_and_a_restart_is_not()
    {
        var runs = Path.Combine(_folder.Path, "runs");
        var (address, tags) = (SoundService.AddressOf("a-1"), new List<string>());
        foreach (var more in (string[][])[[], [], ["--Speech:StripLanguage=true"]])
        {
            await using var service = await StartAsync($"echo run >>{runs}; cat", more);
            Assert.Equal(more.Length == 0, (await service.HearAsync(address)).Contains("xml:lang", StringComparison.Ordinal));
            using var response = await service.AskAsync(address);
            tags.Add(response.Headers.ETag!.ToString());
        }

        Assert.Equal(2, StandInEngine.LinesOf(runs).Length);
        Assert.Equal(tags[0], tags[1]);
        Assert.NotEqual(tags[0], tags[2]);
    }

    [Fact]
    public async Task What_is_said_in_the_same_words_is_not_made_anew()
    {
        var runs = Path.Combine(_folder.Path, "runs");
        await using var service = await StartAsync($"echo run >>{runs}; cat");
        var address = SoundService.AddressOf("a-1", "zh-Hant");
        var sound = await service.HearAsync(address);
        using var before = await service.AskAsync(address);

        // A term of the site makes every rendition in its script a new one, and changes no word of this notice.
        using var terms = new StringContent(
            """{"items": [{"source": "参须", "result": "參鬚", "reason": "根须"}]}""", Encoding.UTF8, "application/json");
        Assert.Equal(200, (await service.SendAsync(ServiceWithKeys.Full, "PUT", "/api/terms", terms)).Status);
        using var after = await service.AskAsync(address);
        Assert.Equal((HttpStatusCode.OK, sound), (after.StatusCode, await after.Content.ReadAsStringAsync()));
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.Single(StandInEngine.LinesOf(runs));
    }

    [Fact]
    public async Task A_client_that_has_the_sound_needs_no_other_copy_though_ours_is_gone()
    {
        await using var service = await StartAsync(StandInEngine.Echo);
        var address = SoundService.AddressOf("a-1");
        await service.HearAsync(address);
        using var whole = await service.AskAsync(address);
        foreach (var file in Directory.GetFiles(Path.Combine(_folder.Path, "sound"), "*.mp3"))
        {
            File.Delete(file);
        }

        using var known = await service.AskAsync(address, "GET", "If-None-Match", whole.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        using var new1 = await service.AskAsync(address);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, new1.StatusCode);
        await service.HearAsync(address);
    }

    [Fact]
    public async Task A_long_notice_is_said_in_pieces_and_heard_as_one()
    {
        await using var service = await StartAsync("printf '['; cat; printf ']'", "--Speech:MaxBytes=1000", "--Speech:PlainText=true");
        await service.PutAsync(ServiceWithKeys.Full, "long", string.Join("\n\n", Enumerable.Repeat("请各村居民提前储水。", 100)));
        var sound = await service.HearAsync(SoundService.AddressOf("long"));
        Assert.InRange(sound.Count(letter => letter == '['), 4, 10);
        Assert.Equal(100, sound.Split("请各村居民提前储水。").Length - 1);
    }

    [Fact]
    public async Task Robots_are_asked_to_leave_sound_alone()
    {
        await using var service = await StartAsync(null);
        Assert.Contains("\nDisallow: /api/notices/*/audio\n", await service.ReadAsync("/robots.txt"), StringComparison.Ordinal);
    }

    private static string Letters(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)))
        .Replace("version=\"1.1\"", "", StringComparison.Ordinal)
        .Replace("xmlns=\"http://www.w3.org/2001/10/synthesis\"", "", StringComparison.Ordinal)
        .Replace("xml:lang=\"zh-CN\"", "", StringComparison.Ordinal);

    private async Task<ServiceWithKeys> StartAsync(string? engine, params string[] more)
    {
        var service = await ServiceWithKeys.StartAsync(_folder.Path, engine is null ? [] : StandInEngine.Settings(engine, more));
        await service.PutAsync(ServiceWithKeys.Full, "a-1", "停水三天。");
        return service;
    }
}
