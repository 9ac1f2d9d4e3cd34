using System.Net.Http.Headers;
using ByNSwag;

/// <summary>Reading and publishing with a client by NSwag.</summary>
internal static class WithNSwag
{
    /// <summary>Does what a site does.</summary>
    public static async Task RunAsync(string address, string key)
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        var client = new NoticesClient(http) { BaseUrl = address };
        var list = await client.ListNoticesAsync(100, null, null, null, null, null, null, null, null, null, null);
        foreach (var id in list.Items.Select(item => item.Id))
        {
            Check.Holds((await client.GetNoticeAsync(id, null, null, null, null, null)).Blocks.Count > 0, "a notice has blocks");
            await Check.HasAsync((await client.GetNoticeStandardAsync(id, null, null, null)).Stream, "<article");
            await Check.HasAsync((await client.GetNoticeElderAsync(id, null, null)).Stream, "<article");
            await Check.HasAsync((await client.GetNoticeTraditionalAsync(id, null, null, null)).Stream, "<article");
            Check.Holds((await client.GetNoticePlainAsync(id, null, null, null)).Length > 0, "plain");
        }

        var kinds = await client.GetNoticeAsync("test-2024-0000001", Script.ZhHantTW, null, null, null, null);
        Check.Holds(kinds.Script is Script.ZhHantTW, "a script");
        Check.Holds(kinds.Blocks.OfType<TableBlock>().First().Rows.First().Cells.Count > 0, "a table has rows and cells");
        Check.Holds(kinds.Blocks.OfType<ParagraphBlock>().SelectMany(one => one.Inlines).OfType<LinkInline>().Any(), "a link");
        await WriteAsync(client);
    }

    private static async Task WriteAsync(NoticesClient client)
    {
        var body = new NoticeInput
        {
            Title = "停水通知",
            Metadata = new() { PublishedOn = new DateTimeOffset(2024, 7, 19, 0, 0, 0, TimeSpan.Zero), IndexNumber = "nswag/1" },
            Blocks = [new ParagraphBlockInput { Text = "今天停水。" }],
        };
        var tried = await client.PutNoticeAsync("nswag-1", null, null, null, true, null, null, body);
        Check.Holds(tried.Outcome is PublicationOutcome.DryRun && tried.Notice.Title == body.Title, "a dry run");
        var published = await client.PutNoticeAsync("nswag-1", null, null, null, null, null, null, body);
        Check.Holds(published.Outcome is PublicationOutcome.Created, "published");
        await client.DeleteNoticeAsync("nswag-1", null, new() { Reason = "内容有误" });
        try
        {
            await client.GetNoticeAsync("nswag-1", null, null, null, null, null);
            throw new InvalidOperationException("A withdrawn notice is still there.");
        }
        catch (ApiException<Problem> gone)
        {
            Check.Holds(gone.Result.Status == 410 && gone.Result.Detail.Contains("内容有误"), "withdrawn");
        }
    }
}
