using ByKiota;
using ByKiota.Models;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary;

/// <summary>Reading and publishing with a client by Kiota.</summary>
internal static class WithKiota
{
    /// <summary>Does what a site does.</summary>
    public static async Task RunAsync(string address, string key)
    {
        using var adapter = new HttpClientRequestAdapter(new AnonymousAuthenticationProvider()) { BaseUrl = address };
        var client = new NoticesClient(adapter);
        var list = await client.Api.Notices.GetAsync();
        var notices = client.Api.Notices;
        foreach (var item in list!.Items!)
        {
            var one = notices[item.Id!];
            Check.Holds((await one.GetAsync())!.Blocks!.Count > 0, "a notice has blocks");
            await Check.HasAsync(await one.Standard.GetAsync(), "<article");
            await Check.HasAsync(await one.Elder.GetAsync(), "<article");
            await Check.HasAsync(await one.Traditional.GetAsync(), "<article");
            Check.Holds((await one.Plain.GetAsync())!.Length > 0, "plain text");
        }

        var kinds = await notices["test-2024-0000001"].GetAsync();
        Check.Holds(kinds!.Blocks!.OfType<TableBlock>().First().Rows!.First().Cells!.Count > 0, "a table has rows and cells");
        Check.Holds(kinds.Blocks!.OfType<ParagraphBlock>().SelectMany(one => one.Inlines!).OfType<LinkInline>().Any(), "a link");
        await WriteAsync(notices["kiota-1"], key);
    }

    private static async Task WriteAsync(ByKiota.Api.Notices.Item.NoticesItemRequestBuilder notice, string key)
    {
        var body = new NoticeInput
        {
            Title = "停水通知",
            Metadata = new() { PublishedOn = new Date(2024, 7, 19), IndexNumber = "kiota/1" },
            Blocks = [new ParagraphBlockInput { Type = "paragraph", Text = "今天停水。" }],
        };
        var tried = await notice.PutAsync(body, request => { Identify(request.Headers); request.QueryParameters.DryRun = true; });
        Check.Holds(tried!.Outcome is PublicationOutcome.DryRun && tried.Notice!.Title == body.Title, "a dry run");
        var published = await notice.PutAsync(body, request => Identify(request.Headers));
        Check.Holds(published!.Outcome is PublicationOutcome.Created, "published");
        await notice.DeleteAsync(new() { Reason = "内容有误" }, request => Identify(request.Headers));
        try
        {
            await notice.GetAsync();
            throw new InvalidOperationException("A withdrawn notice is still there.");
        }
        catch (Problem gone)
        {
            Check.Holds(gone.Status == 410 && gone.Detail!.Contains("内容有误", StringComparison.Ordinal), "withdrawn");
        }

        void Identify(RequestHeaders headers) => headers.Add("Authorization", $"Bearer {key}");
    }
}
