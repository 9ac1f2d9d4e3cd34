using System.Globalization;
using AccessibleContent.Readers;
using AccessibleContent.Readers.Text;

namespace AccessibleContent.Api.Intake.Import;

/// <summary>The file of a page, read as a whole: a file that cannot be read is a refusal, whatever is wrong with it.</summary>
internal static class SourceFile
{
    /// <summary>Reads a page.</summary>
    /// <returns>The reading, and the unforeseen exception; null if there was none.</returns>
    public static async ValueTask<(Reading Reading, Exception? Unforeseen)> ReadAsync(
        SourceFormat format,
        string path,
        Uri? address,
        CancellationToken cancellation)
    {
        var (bytes, refusal) = await BytesAsync(path, cancellation);
        if (refusal is not null)
        {
            return (Reading.Refused(refusal), null);
        }

        var reading = UnforeseenReading.Catch(
            () => format.Read(bytes, Path.GetFileNameWithoutExtension(path), address, cancellation),
            out var unforeseen);
        return (reading, unforeseen);
    }

    /// <summary>Reads the bytes, or returns the reason why not, in words for the editor.</summary>
    public static async ValueTask<(byte[] Bytes, string? Refusal)> BytesAsync(string path, CancellationToken cancellation)
    {
        try
        {
            // Checked before opening: a pipe or a device has no length, and reading one may block forever.
            return new FileInfo(path).Length switch
            {
                0 => ([], "文件是空的。"),
                > SourceText.Limit and var length => (
                    [],
                    string.Create(CultureInfo.InvariantCulture, $"文件有 {length} 字节，超过上限 {SourceText.Limit} 字节；请拆分后再发布。")),
                _ => (await File.ReadAllBytesAsync(path, cancellation), null),
            };
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return ([], UnforeseenReading.Words(unreadable));
        }
    }
}
