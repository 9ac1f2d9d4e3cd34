using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AccessibleContent.Api;
using AccessibleContent.EndToEnd.Hanzi;
using AccessibleContent.EndToEnd.Site;
using AccessibleContent.EndToEnd.Support;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace AccessibleContent.EndToEnd.OpenData;

/// <summary>The library of Standard Webhooks for other receivers verifies what is sent, and refuses what was changed on the way.</summary>
public sealed class WebhookJudgeTests
{
    private const string Key = "the-key-that-may-do-everything";

    private static readonly string Judge = Path.Combine(Repository.Root, "tests/AccessibleContent.EndToEnd/OpenData");

    [Fact]
    public async Task Another_library_verifies_the_signature()
    {
        Tool.Needs(
            Path.Combine(Judge, "node_modules/standardwebhooks/package.json"),
            "run tests/AccessibleContent.EndToEnd/OpenData/install.sh");
        Tool.Needs("/usr/bin/node", "Debian package nodejs");
        var secret = "whsec_" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        var message = await MessageAsync(secret);
        var body = Encoding.UTF8.GetBytes(message[3]);
        string[] fields = ["webhook.mjs", secret, .. message[..3]];
        var (told, complaints) = await Tool.RunAsync("/usr/bin/node", Judge, [.. fields, Convert.ToBase64String(body)]);
        Assert.True(told.Length > 0, complaints);
        Assert.Equal("notice.updated", JsonDocument.Parse(told).RootElement.GetProperty("type").GetString());

        body[^2] = (byte)' ';
        (told, complaints) = await Tool.RunAsync("/usr/bin/node", Judge, [.. fields, Convert.ToBase64String(body)]);
        Assert.Empty(told);
        Assert.Contains("No matching signature", complaints, StringComparison.Ordinal);
    }

    private static async Task<string[]> MessageAsync(string secret)
    {
        var folder = Directory.CreateTempSubdirectory("accessible-content-webhooks-");
        var received = new TaskCompletionSource<string[]>();
        var (address, receiver) = ($"http://[::1]:{Ports.Free()}", await ReceiverAsync(received));
        await using (receiver)
        await using (var app = Service.Build(
        [
            $"--urls={address}", $"--Store:ConnectionString=Data Source={folder.FullName}/notices.db", "--Logging:LogLevel:Default=Error",
            "--Seeds:Path=", $"--Webhooks:0:Url={receiver.Urls.Single()}/hook", $"--Webhooks:0:Secret={secret}",
            "--Webhooks:PrivateNetworks=::1/128", "--Publishing:Keys:0:Name=all",
            $"--Publishing:Keys:0:Sha256={Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Key)))}",
        ]))
        {
            await app.StartAsync();
            await PublishAsync(address);
            var message = await received.Task.WaitAsync(TimeSpan.FromSeconds(30));
            await app.StopAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(true);
            return message;
        }
    }

    private static async Task PublishAsync(string address)
    {
        using var client = new HttpClient { BaseAddress = new(address) };
        client.DefaultRequestHeaders.Authorization = new("Bearer", Key);
        using var body = new StringContent(
            "---\ntitle: 标题\nindexNumber: 兰山-2024-1\npublishedOn: 2024-07-19\n---\n\n内容。\n", Encoding.UTF8, "text/markdown");
        using var response = await client.PutAsync(new Uri("/api/notices/兰山-2024-1", UriKind.Relative), body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    private static async Task<WebApplication> ReceiverAsync(TaskCompletionSource<string[]> received)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://[::1]:0");
        var receiver = builder.Build();
        receiver.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
            var fields = context.Request.Headers;
            var body = await reader.ReadToEndAsync();
            received.TrySetResult([$"{fields["webhook-id"]}", $"{fields["webhook-timestamp"]}", $"{fields["webhook-signature"]}", body]);
        });
        await receiver.StartAsync();
        return receiver;
    }
}
