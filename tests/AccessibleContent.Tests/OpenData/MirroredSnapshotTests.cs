namespace AccessibleContent.Tests.OpenData;

/// <summary>A mirror shows what there is of open data, though the snapshot is made after the notices are published.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class MirroredSnapshotTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_mirrored_page_and_catalogue_follow_the_snapshot()
    {
        var mirror = Path.Combine(_folder.Path, "mirror");
        await OpenDataService.FillAsync(_folder.Path, OpenDataService.Notice("a/1"));
        await using var service = await ServiceWithKeys.StartAsync(_folder.Path, $"--Mirror:Path={mirror}");
        var snapshot = await service.SnapshotAsync(_ => true);
        foreach (var file in (string[])["_pages/open-data._/body.html", "_pages/open-data/catalog.jsonld._/body.jsonld"])
        {
            await Eventually.TrueAsync(async () => File.Exists(Path.Combine(mirror, file))
                && (await File.ReadAllTextAsync(Path.Combine(mirror, file))).Contains(
                    snapshot.Manifest.Digest, StringComparison.Ordinal));
        }
    }
}
