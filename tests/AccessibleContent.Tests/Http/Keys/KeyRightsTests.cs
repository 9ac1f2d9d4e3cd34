using System.Text;
using System.Text.Json;
using AccessibleContent.Api.Http.Keys;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Http.Keys;

/// <summary>A key may do what its scopes allow, to notices of its columns and publishers, and nobody learns whose it is.</summary>
public sealed class KeyRightsTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private ServiceWithKeys _service = null!;

    public async ValueTask InitializeAsync() => _service = await ServiceWithKeys.StartAsync(
        _folder.Path,
        [
            .. ServiceWithKeys.Key(1, "publisher-7f3a", "key-for-publishing", "Scopes", "publish"),
            .. ServiceWithKeys.Key(2, "withdrawer-7f3a", "key-for-withdrawing", "Scopes:0", "withdraw"),
            .. ServiceWithKeys.Key(3, "terms-7f3a", "key-for-the-terms", "Scopes", "terms views read"),
            .. ServiceWithKeys.Key(4, "column-7f3a", "key-for-one-column", "Catalogs", "政务公开 政策文件", "DisplayName", "政策\u202e科"),
            .. ServiceWithKeys.Key(5, "office-7f3a", "key-for-one-office", "Publishers:0", "兰山区 办公室"),
        ]);

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("key-for-publishing", "publish")]
    [InlineData("key-for-withdrawing", "withdraw")]
    [InlineData("key-for-the-terms", "terms")]
    public async Task A_key_does_what_it_has_the_scope_for_and_is_told_what_it_lacks(string key, string scope)
    {
        (string Scope, Func<Task<(int Status, string Body)>> Do)[] actions =
        [
            ("publish", () => _service.PutAsync(key, "a-1")),
            ("publish", () => _service.PutAsync(key, "a-1", query: "?dryRun=true")),
            ("publish", () => _service.PutAsync(key, "a-1", query: "?publishAt=2999-01-01T00:00:00Z")),
            ("withdraw", () => _service.WithdrawAsync(key, "a-1")),
            ("withdraw", () => _service.TakeBackAsync(key, "a-1")),
            (
                "terms",
                () => _service.SendAsync(key, "PUT", "/api/terms", new StringContent("{\"items\":[]}", Encoding.UTF8, "application/json"))),
        ];
        await _service.PutAsync(ServiceWithKeys.Full, "a-1");
        foreach (var (needed, act) in actions)
        {
            var (status, body) = await act();
            Assert.True(needed == scope ? status is 200 or 204 : status == 403, $"{needed}: {status} {body}");
            Assert.True(
                needed == scope
                    || (body.Contains($"（{needed}）", StringComparison.Ordinal) && body.Contains("Scopes", StringComparison.Ordinal)),
                body);
        }

        using var lacking = await ServiceFixture.SendAsync(
            _service.Client, "/api/terms", "PUT", null, "Authorization",
            "Bearer key-for-publishing");
        Assert.Equal(
            "Bearer realm=\"AccessibleContent\", error=\"insufficient_scope\", scope=\"terms\"",
            lacking.Headers.WwwAuthenticate.ToString());
        Assert.Equal(401, (await _service.PutAsync(null, "a-1")).Status);
        Assert.Equal(401, (await _service.PutAsync("key-of-nobody", "a-1")).Status);
    }

    [Theory]
    [InlineData("政策文件", 201)]
    [InlineData("  政策文件 ", 201)]
    [InlineData("政策\u200b文件", 201)]
    [InlineData("政務公開", 201)]
    [InlineData("政策", 403)]
    [InlineData("人事任免", 403)]
    [InlineData("政策文件2", 403)]
    [InlineData(null, 403)]
    public async Task A_key_for_some_columns_publishes_in_these_alone_in_whatever_script(string? catalog, int expected)
    {
        var (status, body) = await _service.PutAsync("key-for-one-column", "c-1", catalog: catalog);
        Assert.True(status == expected, body);
        Assert.True(
            status == 201
                || (
                    body.Contains(catalog?.Trim() ?? "没有写明栏目", StringComparison.Ordinal)
                    && body.Contains("Catalogs", StringComparison.Ordinal)),
            body);
        Assert.Equal(expected == 201 ? 200 : 404, (await _service.SendAsync(null, "GET", "/api/notices/c-1")).Status);
        Assert.Equal(
            expected == 201 ? 200 : 403,
            (await _service.PutAsync("key-for-one-column", "c-1", "另文。", catalog, query: "?dryRun=true")).Status);
    }

    [Fact]
    public async Task It_neither_takes_over_nor_moves_nor_withdraws_a_notice_of_another_column()
    {
        await _service.PutAsync(ServiceWithKeys.Full, "d-1", "原文。", "人事任免");
        await _service.PutAsync(ServiceWithKeys.Full, "d-2", "原文。", "政策文件");
        Assert.Equal(403, (await _service.PutAsync("key-for-one-column", "d-1", "改过。", "政策文件")).Status);
        Assert.Equal(403, (await _service.PutAsync("key-for-one-column", "d-1", "改过。", "政策文件", query: "?dryRun=true")).Status);
        Assert.Equal(
            403,
            (await _service.PutAsync("key-for-one-column", "d-1", "改过。", "政策文件", query: "?publishAt=2999-01-01T00:00:00Z")).Status);
        Assert.Equal(403, (await _service.PutAsync("key-for-one-column", "d-2", "改过。", "人事任免")).Status);
        Assert.Equal(403, (await _service.WithdrawAsync("key-for-one-column", "d-1")).Status);
        Assert.Contains("原文", await _service.ReadAsync("/api/notices/d-1/plain"), StringComparison.Ordinal);
        Assert.Contains("\"revision\": 1", await _service.ReadAsync("/api/notices/d-2"), StringComparison.Ordinal);

        await _service.WithdrawAsync(ServiceWithKeys.Full, "d-1");
        Assert.Equal(403, (await _service.TakeBackAsync("key-for-one-column", "d-1")).Status);
        Assert.Equal(200, (await _service.PutAsync("key-for-one-column", "d-2", "改过。", "政策文件")).Status);
        Assert.Equal(204, (await _service.WithdrawAsync("key-for-one-column", "d-2")).Status);
        Assert.Equal(204, (await _service.TakeBackAsync("key-for-one-column", "d-2")).Status);
    }

    [Fact]
    public async Task What_waits_for_another_column_is_not_taken_over_either()
    {
        Assert.Equal(
            200,
            (await _service.PutAsync(ServiceWithKeys.Full, "e-1", "以后。", "人事任免", query: "?publishAt=2999-01-01T00:00:00Z")).Status);
        Assert.Equal(403, (await _service.PutAsync("key-for-one-column", "e-1", "现在。", "政策文件")).Status);
        Assert.Equal(404, (await _service.SendAsync(null, "GET", "/api/notices/e-1")).Status);
    }

    [Fact]
    public async Task A_key_for_one_publisher_is_for_all_its_columns()
    {
        Assert.Equal(201, (await _service.PutAsync("key-for-one-office", "f-1", catalog: "甲", publisher: "蘭山區 辦公室")).Status);
        Assert.Equal(403, (await _service.PutAsync("key-for-one-office", "f-2", catalog: "甲", publisher: "兰山区")).Status);
        Assert.Equal(403, (await _service.PutAsync("key-for-one-office", "f-3", catalog: "甲")).Status);
    }

    [Fact]
    public async Task The_history_shows_the_display_name_and_nowhere_the_name_of_a_key()
    {
        await _service.PutAsync("key-for-one-column", "g-1", "一。", "政策文件");
        await _service.PutAsync(ServiceWithKeys.Full, "g-1", "二。", "政策文件");
        await _service.WithdrawAsync("key-for-withdrawing", "g-1");
        await _service.TakeBackAsync("key-for-one-column", "g-1");
        using var history = JsonDocument.Parse(await _service.ReadAsync("/api/notices/g-1/revisions"));
        Assert.Equal(
            ["政策科", "编辑", "编辑", "政策科"],
            history.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("by").GetString()));
        var page = await _service.ReadAsync("/notices/g-1/revisions");
        Assert.Contains("发布者：政策科", page, StringComparison.Ordinal);
        string[] open =
        [
            "/notices/g-1/revisions", "/api/notices/g-1/revisions", "/api/notices/g-1", "/notices/g-1", "/api/notices/g-1/revisions/4",
            "/api/terms",
        ];
        foreach (var path in open)
        {
            Assert.DoesNotContain("7f3a", await _service.ReadAsync(path), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Another_display_name_is_another_validator_of_the_history()
    {
        await _service.PutAsync("key-for-one-column", "h-1", "一。", "政策文件");
        using var before = await _service.Client.GetAsync(new Uri("/api/notices/h-1/revisions", UriKind.Relative));
        await using var renamed = await ServiceWithKeys.StartAsync(
            _folder.Path,
            ServiceWithKeys.Key(1, "column-7f3a", "key-for-one-column", "DisplayName", "政策法规科"));
        using var after = await ServiceFixture.SendAsync(
            renamed.Client, "/api/notices/h-1/revisions", "GET", null, "If-None-Match",
            before.Headers.ETag!.ToString());
        Assert.Contains("政策法规科", await after.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("seeds", new HistoryNames(Microsoft.Extensions.Options.Options.Create(new PublishingOptions())).Of("seeds"));
    }
}
