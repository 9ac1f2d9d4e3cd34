using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Files.Pictures;

/// <summary>Fetches the pictures of one notice into the stored files, one after another, within its budget.</summary>
internal sealed class PictureDownloads(PictureSource source, PictureBudget budget, FileStore files)
{
    /// <summary>Fetches one picture.</summary>
    /// <returns>The file and its size, or why there is none, in words for the editor.</returns>
    public async Task<(StoredFile? File, int Size, string? Refusal)> FetchAsync(string address, CancellationToken cancellation)
    {
        var whole = address.StartsWith("//", StringComparison.Ordinal) ? "https:" + address : address;
        if ((Uri.TryCreate(whole, UriKind.Absolute, out var uri) ? budget.Refusal : "地址不完整") is { } refusal)
        {
            return (null, 0, refusal);
        }

        await source.PauseAsync(uri!, cancellation);
        var reply = await budget.SpendAsync(token => source.Client.GetAsync(uri!, source.MayAsk, budget.Bytes, token), cancellation);
        return reply.Kind is null ? (null, 0, reply.Refusal) : await StoreAsync(reply, cancellation);
    }

    private async Task<(StoredFile? File, int Size, string? Refusal)> StoreAsync(PictureReply reply, CancellationToken cancellation)
    {
        try
        {
            return (await files.KeepPictureAsync(reply.Bytes, reply.Kind!, cancellation), reply.Bytes.Length, null);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return (null, 0, "保存文件的文件夹写不进去（设置 Files:Path）；请告诉维护人员");
        }
        catch (FilesUnavailableException)
        {
            return (null, 0, "保存文件的对象存储没有收下（设置 Files:S3）；请稍后再发布，或告诉维护人员");
        }
    }
}
