using System.Globalization;
using System.Text.Json;
using AccessibleContent.Api.Commands;
using AccessibleContent.Api.OpenData.Webhooks;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.OpenData.Webhooks;

/// <summary>Endpoints are told of every change, once it is committed, and again until they have received it.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class WebhooksTests : IDisposable
{
    private const string Reader = "a-key-that-may-read-the-history";
    private const string Publisher = "a-key-that-may-publish-only";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_kind_of_change_is_told_once_and_signed()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var service = await StartAsync(receiver);
        await service.PutAsync(ServiceWithKeys.Full, "a-1", "第一版。");
        await service.PutAsync(ServiceWithKeys.Full, "a-1", "第一版。");
        await receiver.TakeAsync(1);
        await service.PutAsync(ServiceWithKeys.Full, "a-1", "第二版。");
        await receiver.TakeAsync(2);
        await service.WithdrawAsync(ServiceWithKeys.Full, "a-1");
        await receiver.TakeAsync(3);
        await service.TakeBackAsync(ServiceWithKeys.Full, "a-1");
        await receiver.TakeAsync(4);
        var at = Uri.EscapeDataString(service.Clock.GetUtcNow().AddHours(1).ToString("O"));
        await service.PutAsync(ServiceWithKeys.Full, "b-2", query: $"?publishAt={at}");
        service.Clock.By += TimeSpan.FromHours(2);
        var messages = await receiver.TakeAsync(5);

        Assert.Equal(["1", "2", "3", "4", "5"], messages.Select(message => message.Id));
        Assert.Equal([1L, 2, 3, 4, 5], messages.Select(message => message.Data.GetProperty("change").GetInt64()));
        Assert.Equal([1, 2, 3, 4, 1], messages.Select(message => message.Data.GetProperty("revision").GetInt32()));
        Assert.Equal(["a-1", "a-1", "a-1", "a-1", "b-2"], messages.Select(message => message.Data.GetProperty("id").GetString()));
        Assert.Equal(
            ["notice.updated", "notice.updated", "notice.deleted", "notice.updated", "notice.updated"],
            messages.Select(message => message.Type));
        Assert.All(messages, message => Assert.Equal(message.Expected(receiver.Secret), message.Signature));
        Assert.Empty(await ItemsAsync(service));
    }

    [Fact]
    public async Task An_endpoint_that_a_node_with_other_settings_has_removed_is_told_again()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var service = await StartAsync(receiver);
        var outbox = service.Services.GetRequiredService<IOutbox>();
        await outbox.RegisterAsync([], default);
        await Eventually.TrueAsync(async () => (await outbox.StatesAsync(default)).Count == 1);
        await service.PutAsync(ServiceWithKeys.Full, "a-1");
        Assert.Single(await receiver.TakeAsync(1));
    }

    [Fact]
    public async Task A_message_names_every_rendition_with_its_validator_and_those_that_are_gone_without()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var service = await StartAsync(receiver);
        await service.PutAsync(ServiceWithKeys.Full, "a-1");
        var variants = (await receiver.TakeAsync(1))[0].Data.GetProperty("variants").EnumerateArray().ToList();
        Assert.Equal(Rendition.All.Count, variants.Count);
        foreach (var variant in variants)
        {
            using var response = await service.Client.GetAsync(new Uri(variant.GetProperty("url").GetString()!, UriKind.Relative));
            Assert.Equal(variant.GetProperty("etag").GetString(), response.Headers.ETag?.ToString());
        }

        await service.WithdrawAsync(ServiceWithKeys.Full, "a-1");
        var gone = (await receiver.TakeAsync(2))[1].Data.GetProperty("variants").EnumerateArray().ToList();
        Assert.Equal(variants.Select(one => one.GetProperty("url").GetString()), gone.Select(one => one.GetProperty("url").GetString()));
        Assert.All(gone, one => Assert.False(one.TryGetProperty("etag", out _)));
    }

    [Fact]
    public async Task A_long_message_is_signed_too_and_has_absolute_addresses_where_the_site_has_one()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var service = await StartAsync([.. receiver.Settings(), "--Site:BaseUrl=https://www.example.gov.cn/gk"]);
        var id = new string('兰', 65);
        Assert.Equal(201, (await service.PutAsync(ServiceWithKeys.Full, id)).Status);
        var message = (await receiver.TakeAsync(1))[0];
        Assert.True(message.Body.Length > 10_000, message.Body);
        Assert.Equal(message.Expected(receiver.Secret), message.Signature);
        Assert.All(message.Data.GetProperty("variants").EnumerateArray(), one => Assert.StartsWith(
            "https://www.example.gov.cn/gk/api/notices/", one.GetProperty("url").GetString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_services_on_one_store_send_every_message_once()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var one = await StartAsync(receiver);
        await using var other = await StartAsync(receiver);
        for (var i = 0; i < 15; i++)
        {
            await (i % 2 == 0 ? one : other).PutAsync(ServiceWithKeys.Full, $"a-{i}");
        }

        await Eventually.TrueAsync(async () => (await ItemsAsync(other)).Count == 0);
        Assert.Equal(15, (await receiver.TakeAsync(15)).Select(message => message.Id).Distinct().Count());
    }

    [Fact]
    public async Task What_another_process_imports_is_told_and_what_it_found_unchanged_is_not()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var service = await StartAsync(receiver);
        for (var run = 0; run < 2; run++)
        {
            Assert.Equal(0, await Terminal.RunAsync([
                "import", Path.Combine(Sources.Root, "seeds", "lanshan-2024-0000076.txt"),
                .. TestStore.Settings(_folder.Path),
            ]));
        }

        await Task.Delay(1500);
        Assert.Equal(1, (await receiver.TakeAsync(1))[0].Data.GetProperty("revision").GetInt32());
    }

    [Fact]
    public async Task A_message_whose_process_died_is_due_again_after_its_lease_and_not_before()
    {
        await using (var service = await StartAsync([
            "--Webhooks:0:Url=https://127.0.0.1:9/", $"--Webhooks:0:Secret={Secret}",
        ]))
        {
            await service.PutAsync(ServiceWithKeys.Full, "a-1");
            var key = (await service.Services.GetRequiredService<IOutbox>().StatesAsync(default)).Single().Key;
            await ItemAsync(service, one => one.GetProperty("error").GetString() is not null);
            var (outbox, now) = (service.Services.GetRequiredService<IOutbox>(), service.Clock.GetUtcNow() + TimeSpan.FromHours(1));
            var taken = await outbox.ClaimAsync(key, now, TimeSpan.FromSeconds(30), default);
            Assert.Equal(2, taken!.Attempts);
            Assert.Null(await outbox.ClaimAsync(key, now.AddSeconds(29), TimeSpan.FromSeconds(30), default));
            Assert.Equal(3, (await outbox.ClaimAsync(key, now.AddSeconds(31), TimeSpan.FromSeconds(30), default))!.Attempts);

            // What a newer change has overtaken meanwhile is neither completed nor given up with the older one.
            await service.PutAsync(ServiceWithKeys.Full, "a-1", "更正。");
            await outbox.CompleteAsync(taken, default);
            await outbox.FailAsync(taken, "", default);
            var item = Assert.Single(await ItemsAsync(service));
            Assert.Equal((2, "waiting"), (item.GetProperty("change").GetInt32(), item.GetProperty("state").GetString()));
        }

        await using var without = await StartAsync([]);
        Assert.Empty(await ItemsAsync(without));
    }

    [Fact]
    public async Task A_failed_message_is_sent_again_after_growing_pauses_under_the_same_id_and_given_up_after_three_days()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.AnswerWith(500);
        await using var service = await StartAsync(receiver);
        await service.PutAsync(ServiceWithKeys.Full, "a-1");
        var pauses = new List<TimeSpan>();
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            var item = await ItemAsync(service, one => one.GetProperty("attempts").GetInt32() == attempt
                && one.GetProperty("error").ValueKind is not JsonValueKind.Null
                && IsPause(one.GetProperty("nextAttempt").GetDateTimeOffset() - service.Clock.GetUtcNow(), attempt));
            Assert.Equal("waiting", item.GetProperty("state").GetString());
            Assert.Equal("接收方的回答是 500。", item.GetProperty("error").GetString());
            pauses.Add(item.GetProperty("nextAttempt").GetDateTimeOffset() - service.Clock.GetUtcNow());
            service.Clock.By += pauses[^1];
        }

        Assert.Equal(pauses.Order(), pauses);
        Assert.True(pauses[^1] > 5 * pauses[0], string.Join(' ', pauses));
        service.Clock.By += TimeSpan.FromDays(3);
        await ItemAsync(service, one => one.GetProperty("state").GetString() == "failed");
        var sent = receiver.Received;
        Assert.Single(sent.Select(message => (message.Id, message.Body)).Distinct());
        Assert.All(sent, message => Assert.Equal(message.Expected(receiver.Secret), message.Signature));
        Assert.True(sent.Select(message => message.Timestamp).Distinct().Count() >= 4);
    }

    // Of a message that is on its way, the next attempt is at the end of its lease of half a minute.
    private static bool IsPause(TimeSpan pause, int attempt) =>
        pause <= 1.25 * TimeSpan.FromSeconds(5 << (attempt - 1)) && (attempt < 4 || pause > TimeSpan.FromSeconds(30));

    [Fact]
    public async Task An_endpoint_that_is_gone_gets_nothing_more_until_its_settings_change()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.AnswerWith(410);
        await using (var service = await StartAsync(receiver))
        {
            await service.PutAsync(ServiceWithKeys.Full, "a-1");
            await ItemAsync(service, one => one.GetProperty("state").GetString() == "failed");
            await service.PutAsync(ServiceWithKeys.Full, "b-2");
            var list = await ListAsync(service);
            Assert.Equal("ended", list.GetProperty("endpoints")[0].GetProperty("state").GetString());
            Assert.Single(list.GetProperty("items").EnumerateArray());
        }

        receiver.AnswerWith(204);
        await using (var service = await StartAsync(receiver))
        {
            await service.PutAsync(ServiceWithKeys.Full, "b-2", "更正。");
            await Task.Delay(1500);
            Assert.Single(receiver.Received);
        }

        var other = "whsec_" + Convert.ToBase64String(new byte[24]);
        await using var again = await ServiceWithKeys.StartAsync(_folder.Path, receiver.Settings(secret: other));
        var messages = await receiver.TakeAsync(2);
        Assert.Equal("1", messages[1].Id);
        Assert.Equal(messages[1].Expected(other), messages[1].Signature);
    }

    [Fact]
    public async Task A_restart_continues_where_the_service_stopped()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        await using (var service = await StartAsync(receiver))
        {
            await service.PutAsync(ServiceWithKeys.Full, "a-1");
            await receiver.TakeAsync(1);
            await service.StopAsync();
        }

        receiver.AnswerWith(204);
        await using var later = await StartAsync(receiver);
        var messages = await receiver.TakeAsync(2);
        Assert.Equal(messages[0].Id, messages[1].Id);
        await Eventually.TrueAsync(async () => (await ItemsAsync(later)).Count == 0);
    }

    [Fact]
    public async Task An_endpoint_that_hangs_delays_neither_publishing_nor_others_and_waits_with_the_newest_change_alone()
    {
        await using var slow = await Receiver.StartAsync();
        await using var quick = await Receiver.StartAsync();
        slow.Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        await using var service = await StartAsync([.. slow.Settings(), .. quick.Settings(1)]);
        var start = TimeProvider.System.GetTimestamp();
        for (var i = 1; i <= 10; i++)
        {
            await service.PutAsync(ServiceWithKeys.Full, "a-1", $"第{i}版。");
        }

        await service.PutAsync(ServiceWithKeys.Full, "b-2");
        Assert.True(TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromSeconds(10));
        await Eventually.TrueAsync(() => quick.Received.Select(message => message.Id).Intersect(["10", "11"]).Count() == 2);
        await Eventually.TrueAsync(async () => (await ItemsAsync(service)).Count == 2);
        Assert.Equal([10L, 11], (await ItemsAsync(service)).Select(one => one.GetProperty("change").GetInt64()));
    }

    [Fact]
    public async Task An_endpoint_that_asks_for_it_is_left_alone()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.AnswerWith(429, "600");
        await using var service = await StartAsync(receiver);
        await service.PutAsync(ServiceWithKeys.Full, "a-1");
        await Eventually.TrueAsync(async () => await StateAsync(service) == "paused");
        receiver.AnswerWith(204);
        await service.PutAsync(ServiceWithKeys.Full, "b-2");
        service.Clock.By += TimeSpan.FromMinutes(9);
        await Task.Delay(1500);
        await receiver.TakeAsync(1);
        service.Clock.By += TimeSpan.FromMinutes(2);
        Assert.Equal(["1", "1", "2"], (await receiver.TakeAsync(3)).Select(message => message.Id).Order());
        Assert.Equal("active", await StateAsync(service));
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var receiver = await Receiver.StartAsync();
        await using var other = await Receiver.StartAsync();
        receiver.Answer = context =>
        {
            (context.Response.StatusCode, context.Response.Headers.Location) = (307, other.Url);
            return Task.CompletedTask;
        };
        await using var service = await StartAsync(receiver);
        await service.PutAsync(ServiceWithKeys.Full, "a-1");
        await ItemAsync(service, one => one.GetProperty("error").GetString() == "接收方的回答是 307。");
        Assert.Empty(other.Received);
    }

    [Theory]
    [InlineData("https://127.0.0.1:9/", "")]
    [InlineData("https://localhost:9/", "10.0.0.0/8")]
    [InlineData("https://[::ffff:127.0.0.1]:9/", "10.0.0.0/8")]
    [InlineData("http://localhost:9/", "10.0.0.0/8")]
    public async Task A_private_address_is_refused_unless_it_is_permitted(string address, string networks)
    {
        await using var service = await StartAsync(
            [$"--Webhooks:0:Url={address}", $"--Webhooks:0:Secret={Secret}", $"--Webhooks:PrivateNetworks={networks}"]);
        await service.PutAsync(ServiceWithKeys.Full, "a-1");
        var item = await ItemAsync(service, one => one.GetProperty("error").GetString() is not null);
        Assert.Contains("Webhooks:PrivateNetworks", item.GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_answer_and_no_line_of_the_log_has_a_secret_or_the_query_of_an_address()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.AnswerWith(410);
        await using var service = await StartAsync([.. receiver.Settings(), "--Logging:LogLevel:Default=Trace"]);
        await service.PutAsync(ServiceWithKeys.Full, "a-1");
        await ItemAsync(service, one => one.GetProperty("state").GetString() == "failed");
        var told = (await service.SendAsync(Reader, "GET", "/api/webhooks")).Body;
        Assert.Contains("/hook\"", told, StringComparison.Ordinal);
        var lines = string.Join('\n', service.Log.All);
        Assert.Contains("is gone (410)", lines, StringComparison.Ordinal);
        foreach (var hidden in (string[])[receiver.Secret["whsec_".Length..], "password-in-the-query"])
        {
            Assert.DoesNotContain(hidden, told, StringComparison.Ordinal);
            Assert.DoesNotContain(hidden, lines, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_list_is_for_keys_alone_and_goes_page_by_page()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.AnswerWith(500);
        await using var service = await StartAsync(receiver);
        foreach (var id in (string[])["a-1", "b-2", "c-3"])
        {
            await service.PutAsync(ServiceWithKeys.Full, id);
        }

        await Eventually.TrueAsync(async () => (await ItemsAsync(service)).Count == 3);
        var first = JsonDocument.Parse((await service.SendAsync(Reader, "GET", "/api/webhooks?limit=2")).Body).RootElement;
        Assert.Equal(["a-1", "b-2"], first.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("id").GetString()));
        var next = first.GetProperty("next").GetString();
        var last = JsonDocument.Parse((await service.SendAsync(Reader, "GET", $"/api/webhooks?limit=2&cursor={next}")).Body).RootElement;
        Assert.Equal(["c-3"], last.GetProperty("items").EnumerateArray().Select(one => one.GetProperty("id").GetString()));
        Assert.Equal(JsonValueKind.Null, last.GetProperty("next").ValueKind);

        Assert.Equal(401, (await service.SendAsync(null, "GET", "/api/webhooks")).Status);
        Assert.Equal(403, (await service.SendAsync(Publisher, "GET", "/api/webhooks")).Status);
        foreach (var wrong in (string[])["limit=0", "limit=101", "limit=x", "limit=1&limit=2", "cursor=x", "cursor=1-ABC", "cursor=-1-0"])
        {
            Assert.Equal(400, (await service.SendAsync(Reader, "GET", "/api/webhooks?" + wrong)).Status);
        }

        using var response = await ServiceFixture.SendAsync(
            service.Client, "/api/webhooks", "GET", null,
            "Authorization", $"Bearer {Reader}", "Origin", "https://www.example.org");
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public void Pauses_grow_up_to_six_hours_and_end_after_three_days()
    {
        var pauses = Enumerable.Range(1, 40).Select(attempts => RetrySchedule.After(attempts, TimeSpan.Zero, 0)!.Value).ToList();
        Assert.Equal(TimeSpan.FromSeconds(5), pauses[0]);
        Assert.Equal(TimeSpan.FromSeconds(10), pauses[1]);
        Assert.Equal(TimeSpan.FromHours(6), pauses[^1]);
        Assert.Equal(TimeSpan.FromSeconds(6.25), RetrySchedule.After(1, TimeSpan.Zero, 1));
        Assert.NotNull(RetrySchedule.After(20, TimeSpan.FromDays(3) - TimeSpan.FromSeconds(1), 0));
        Assert.Null(RetrySchedule.After(20, TimeSpan.FromDays(3), 0));
    }

    private static string Secret => "whsec_" + Convert.ToBase64String(new byte[24]);

    private Task<ServiceWithKeys> StartAsync(Receiver receiver) => StartAsync(receiver.Settings());

    private Task<ServiceWithKeys> StartAsync(string[] settings) => ServiceWithKeys.StartAsync(
        _folder.Path,
        [
            .. ServiceWithKeys.Key(1, "reader", Reader, "Scopes:0", "read"),
            .. ServiceWithKeys.Key(2, "publisher", Publisher, "Scopes:0", "publish"),
            .. settings,
        ]);

    private static async Task<JsonElement> ListAsync(ServiceWithKeys service)
    {
        var (status, body) = await service.SendAsync(ServiceWithKeys.Full, "GET", "/api/webhooks");
        Assert.True(status == 200, body);
        return JsonDocument.Parse(body).RootElement;
    }

    private static async Task<List<JsonElement>> ItemsAsync(ServiceWithKeys service) =>
        [.. (await ListAsync(service)).GetProperty("items").EnumerateArray()];

    private static async Task<string?> StateAsync(ServiceWithKeys service) =>
        (await ListAsync(service)).GetProperty("endpoints")[0].GetProperty("state").GetString();

    private static async Task<JsonElement> ItemAsync(ServiceWithKeys service, Func<JsonElement, bool> holds)
    {
        var item = default(JsonElement);
        await Eventually.TrueAsync(
            async () => (await ItemsAsync(service)) is [var one] && holds(item = one),
            () => string.Create(CultureInfo.InvariantCulture, $"The item is {item}."));
        return item;
    }
}
