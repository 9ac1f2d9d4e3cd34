using System.Globalization;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.Publishing;

/// <summary>A response being rendered when something is published is not served after it.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class PublishRaceTests
{
    [Theory]
    [InlineData("/api/notices/race-1/plain", nameof(INoticeStore.FindDocumentAsync))]
    [InlineData("/notices/race-1", nameof(INoticeStore.FindDocumentAsync))]
    [InlineData("/api/notices?script=zh-Hans", nameof(INoticeStore.ListAsync))]
    [InlineData("/api/notices/race-1/plain", nameof(INoticeStore.FindVersionAsync))]
    [InlineData("/api/notices?script=zh-Hans", nameof(INoticeStore.DigestAsync))]
    public async Task A_publish_in_the_middle_of_a_making_shows_at_once(string path, string paused)
    {
        await using var service = await ChaosFixture.StartAsync();

        // By another process, and never asked for: so the content version is read.
        var other = OtherProcess.Notices($"Data Source={service.Folder}/notices.db");
        await other.PublishAsync(Version("第一版"), DateTimeOffset.UnixEpoch, "import", default);
        using var reached = new SemaphoreSlim(0);
        using var gate = new SemaphoreSlim(0);
        var asked = 0;
        service.Before = async (what, cancellation) =>
        {
            if (what == paused && Interlocked.Increment(ref asked) == 1)
            {
                reached.Release();
                await gate.WaitAsync(cancellation);
            }
        };

        // A write of our own, so that the digest is read again.
        await service.PublishAsync(Version("别的", "race/2"));
        var slow = service.Client.GetStringAsync(path);
        await reached.WaitAsync();
        await service.PublishAsync(Version("第二版"));
        Assert.Contains("第二版", await service.Client.GetStringAsync(path), StringComparison.Ordinal);
        gate.Release();
        await slow;
        for (var i = 0; i < 3; i++)
        {
            var text = await service.Client.GetStringAsync(path);
            Assert.Contains("第二版", text, StringComparison.Ordinal);
            Assert.DoesNotContain("第一版", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_another_process_writes_into_the_same_file_shows_within_a_second()
    {
        await using var service = await ChaosFixture.StartAsync();
        await service.PublishAsync(Version("第一版"));
        string[] paths = ["/api/notices/race-1/plain", "/api/notices", "/api/notices/race-2"];
        foreach (var path in paths)
        {
            using var before = await service.SendAsync(path);
        }

        // A separate store over the same file knows nothing of the service: as another process would.
        var other = OtherProcess.Notices(TestStore.Of(service.Folder));
        foreach (var notice in (Notice[])[Version("第二版"), Version("又一篇", "race/2")])
        {
            await other.PublishAsync(notice, notice.PublicationMoment, "import", default);
        }

        var watch = service.Services.GetRequiredService<CurrentVersions>();
        await watch.WatchAsync(default);
        Assert.Contains("第二版", await service.Client.GetStringAsync(paths[0]), StringComparison.Ordinal);
        Assert.Contains("第二版", await service.Client.GetStringAsync(paths[1]), StringComparison.Ordinal);
        Assert.Contains("又一篇", await service.Client.GetStringAsync(paths[2]), StringComparison.Ordinal);
        Assert.True(StoreWatch.Interval < TimeSpan.FromSeconds(1), StoreWatch.Interval.ToString("c", CultureInfo.InvariantCulture));
    }

    private static Notice Version(string text, string index = "race/1")
    {
        var notice = Make.Markdown(text);
        return notice with { Id = NoticeId.From(index)!.Value, Title = text, Metadata = notice.Metadata with { IndexNumber = index } };
    }
}
