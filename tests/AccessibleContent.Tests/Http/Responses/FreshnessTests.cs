using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Http.Responses;

/// <summary>A publication shows at once, and a response is rendered once for all clients that request it.</summary>
public sealed class FreshnessTests(ServiceFixture service) : IClassFixture<ServiceFixture>
{
    [Fact]
    public async Task A_correction_shows_at_once_in_every_answer()
    {
        var notice = Make.Markdown("第一版") with { Id = NoticeId.From("fresh/1")!.Value };
        notice = notice with { Metadata = notice.Metadata with { IndexNumber = "fresh/1" } };
        await service.PublishAsync(notice);
        string[] paths =
        [
            "/api/notices/fresh-1", "/api/notices/fresh-1/elder", "/api/notices/fresh-1/plain", "/notices/fresh-1",
            "/elder/notices/fresh-1",
        ];
        foreach (var path in paths)
        {
            Assert.Contains("第一版", await service.V4.GetStringAsync(path), StringComparison.Ordinal);
        }

        var list = await service.V4.GetStringAsync("/api/notices");
        await service.PublishAsync(notice with { Title = "更正", Blocks = [new Paragraph([new TextRun("第二版")])] });
        foreach (var path in paths)
        {
            Assert.Contains("第二版", await service.V4.GetStringAsync(path), StringComparison.Ordinal);
        }

        Assert.NotEqual(list, await service.V4.GetStringAsync("/api/notices"));
    }

    [Fact]
    public async Task The_one_who_asks_first_may_leave_without_harm_to_those_who_follow()
    {
        var made = 0;
        using var gate = new SemaphoreSlim(0);
        var bytes = new ResponseBodies();
        var response = new Representation
        {
            Version = "slow",
            ContentType = "text/plain",
            Make = async _ =>
            {
                Interlocked.Increment(ref made);
                await gate.WaitAsync(CancellationToken.None);
                return new ResponseBody("whole"u8.ToArray());
            },
        };
        using var impatient = new CancellationTokenSource();
        var first = bytes.MakeAsync(response, Coding.Identity, impatient.Token);
        var followers = Enumerable.Range(0, 20).Select(_ => bytes.MakeAsync(response, Coding.Identity, CancellationToken.None)).ToList();
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.Release();
        foreach (var follower in followers)
        {
            Assert.Equal("whole"u8.ToArray(), (await follower).ResponseBody.Bytes);
        }

        Assert.Equal(1, made);
    }

    [Fact]
    public async Task A_failure_that_nobody_waited_for_is_not_remembered()
    {
        var bytes = new ResponseBodies();
        using var gate = new SemaphoreSlim(0);
        var fails = true;
        var response = new Representation
        {
            Version = "failing",
            ContentType = "text/plain",
            Make = async _ =>
            {
                await gate.WaitAsync(CancellationToken.None);
                return fails ? throw new IOException("The store is away.") : new ResponseBody("whole"u8.ToArray());
            },
        };
        using var impatient = new CancellationTokenSource();
        var first = bytes.MakeAsync(response, Coding.Identity, impatient.Token);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        gate.Release(2);
        await Eventually.TrueAsync(() => bytes.UnderWay == 0);
        fails = false;
        Assert.Equal("whole"u8.ToArray(), (await bytes.MakeAsync(response, Coding.Identity, CancellationToken.None)).ResponseBody.Bytes);
        await Eventually.TrueAsync(() => bytes.UnderWay == 0);
    }

    [Fact]
    public async Task When_all_who_asked_have_left_nothing_is_made_any_more()
    {
        var bytes = new ResponseBodies();
        var (made, given) = (0, new TaskCompletionSource());
        using var reached = new SemaphoreSlim(0);
        var response = new Representation
        {
            Version = "endless",
            ContentType = "text/plain",
            Make = async stop =>
            {
                if (Interlocked.Increment(ref made) > 1)
                {
                    return new ResponseBody("whole"u8.ToArray());
                }

                await using var end = stop.Register(given.SetResult);
                reached.Release();
                await Task.Delay(Timeout.Infinite, stop);
                return new ResponseBody([]);
            },
        };
        using var impatient = new CancellationTokenSource();
        var first = bytes.MakeAsync(response, Coding.Identity, impatient.Token);
        var second = bytes.MakeAsync(response, Coding.Identity, impatient.Token);
        await reached.WaitAsync();
        Assert.Equal(1, made);
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        await given.Task.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Equal("whole"u8.ToArray(), (await bytes.MakeAsync(response, Coding.Identity, CancellationToken.None)).ResponseBody.Bytes);
        await Eventually.TrueAsync(() => bytes.UnderWay == 0);
    }

    [Fact]
    public async Task Two_stores_filled_from_the_same_seeds_answer_with_the_same_validators()
    {
        using var folder = new TemporaryFolder();
        await using var other = await ServiceFixture.StartAsync(folder.Path, "--urls=http://127.0.0.1:0");
        using var client = ServiceFixture.Client(other.Urls.Single());
        foreach (var path in (string[])["/api/notices/" + ServiceFixture.SeedId, "/notices/" + ServiceFixture.SeedId])
        {
            using var ours = await service.SendAsync(path);
            using var theirs = await client.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal(ours.Headers.ETag, theirs.Headers.ETag);
            Assert.Equal(ours.Content.Headers.LastModified, theirs.Content.Headers.LastModified);
        }
    }
}
