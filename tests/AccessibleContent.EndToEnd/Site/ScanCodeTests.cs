using System.Text;
using AccessibleContent.Api.Site;
using AccessibleContent.Model;

namespace AccessibleContent.EndToEnd.Site;

/// <summary>QR codes as another program reads them.</summary>
public sealed class ScanCodeTests
{
    private const int Scale = 4;

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(600)]
    [InlineData(2331)]
    public Task An_address_of_any_length_is_read_as_it_was_written(int length) =>
        ReadAsync($"https://www.example.gov.cn/notices/{new string('a', 2331)}"[^length..]);

    [Fact]
    public Task An_address_with_Han_characters_is_read_as_it_was_written() => ReadAsync("https://兰山区.example/notices/%E5%85%B0?size=28");

    private static async Task ReadAsync(string address)
    {
        Tool.Needs("/usr/bin/zbarimg", "Debian package zbar-tools");
        var picture = Path.Combine(Path.GetTempPath(), $"accessible-content-{Environment.ProcessId}-{address.Length}.pbm");
        await File.WriteAllBytesAsync(picture, Picture(QrImage.Of(address)!));
        var (read, _) = await Tool.RunAsync("/usr/bin/zbarimg", Path.GetTempPath(), "--quiet", "--raw", picture);
        File.Delete(picture);
        Assert.Equal(address, read.Trim());
    }

    // A plain bitmap (PBM): the path has one square of one unit for each black module.
    private static byte[] Picture(QrImage code)
    {
        var black = code
            .Path.Split('M', StringSplitOptions.RemoveEmptyEntries)
            .Select(square => square[..square.IndexOf('h', StringComparison.Ordinal)])
            .ToHashSet(StringComparer.Ordinal);
        var side = code.Side * Scale;
        var rows = Enumerable
            .Range(0, side)
            .Select(y => string.Join(' ', Enumerable.Range(0, side).Select(x => black.Contains($"{x / Scale} {y / Scale}") ? '1' : '0')));
        return Encoding.ASCII.GetBytes($"P1\n{side} {side}\n{string.Join('\n', rows)}\n");
    }
}
