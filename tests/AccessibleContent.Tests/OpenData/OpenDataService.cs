using System.Globalization;
using System.Text;
using AccessibleContent.Api.OpenData.Snapshots;
using AccessibleContent.Api.Publishing;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using Microsoft.Extensions.DependencyInjection;

namespace AccessibleContent.Tests.OpenData;

/// <summary>A service whose snapshot a test waits for and reads.</summary>
internal static class OpenDataService
{
    /// <summary>Starts a service over a store that other means have filled.</summary>
    public static async Task<ServiceWithKeys> StartAsync(string folder, params string[] settings)
    {
        var service = await ServiceWithKeys.StartAsync(folder, settings);
        await service.SnapshotAsync(_ => true);
        return service;
    }

    /// <summary>Fills the store of a folder, as another process does.</summary>
    public static async Task FillAsync(string folder, params IEnumerable<Notice> notices)
    {
        var store = OtherProcess.Notices(TestStore.Of(folder));
        await store.PrepareAsync(default);
        foreach (var notice in notices)
        {
            await store.PublishAsync(notice, notice.PublicationMoment, "test", default);
        }
    }

    /// <summary>Creates a notice.</summary>
    public static Notice Notice(string index, string text = "正文。", string title = "标题") => Make.Markdown(text) with
    {
        Id = NoticeId.From(index)!.Value,
        Title = title,
        Metadata = new() { PublishedOn = new(2024, 7, 19), IndexNumber = index },
    };

    /// <summary>Waits for a snapshot.</summary>
    public static async Task<Snapshot> SnapshotAsync(this ServiceWithKeys service, Func<Snapshot, bool> isIt)
    {
        Snapshot? found = null;
        var current = service.Services.GetRequiredService<CurrentSnapshot>();
        await Eventually.TrueAsync(async () =>
            (found = await current.FindAsync(default)) is { } one && isIt(one) && Directory.GetDirectories(Path(service)) is [_]);
        return found!;
    }

    /// <summary>Returns the folder of the snapshots.</summary>
    public static string Path(ServiceWithKeys service) => System.IO.Path.Combine(service.Folder, "open-data");

    /// <summary>Reads the ids in the table.</summary>
    public static async Task<IReadOnlyList<string>> IdsAsync(this ServiceWithKeys service) =>
        [.. CsvRecords.Read(await service.ReadAsync("/open-data/notices.csv")).Skip(1).Select(record => record[0])];

    /// <summary>Withdraws a notice as another process does.</summary>
    public static async Task WithdrawElsewhereAsync(string folder, string id) => await OtherProcess
        .Notices(TestStore.Of(folder))
        .WithdrawAsync(NoticeId.Parse(id)!.Value, new("内容有误", TimeProvider.System.GetUtcNow()), "test", null, default);
}
