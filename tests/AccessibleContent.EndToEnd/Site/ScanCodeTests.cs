using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AccessibleContent.Api.Site;
using AccessibleContent.Model;

namespace AccessibleContent.EndToEnd.Site;

/// <summary>QR codes as another program reads them.</summary>
public sealed partial class ScanCodeTests
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

    // A plain bitmap (PBM): the path has one rectangle of one unit's height for each run of black modules.
    private static byte[] Picture(QrImage code)
    {
        var black = code
            .Path.Split('M', StringSplitOptions.RemoveEmptyEntries)
            .Select(run => Run().Match(run).Groups)
            .SelectMany(run => Enumerable.Range(Number(run[1]), Number(run[3])).Select(x => $"{x} {run[2]}"))
            .ToHashSet(StringComparer.Ordinal);
        var side = code.Side * Scale;
        var rows = Enumerable
            .Range(0, side)
            .Select(y => string.Join(' ', Enumerable.Range(0, side).Select(x => black.Contains($"{x / Scale} {y / Scale}") ? '1' : '0')));
        return Encoding.ASCII.GetBytes($"P1\n{side} {side}\n{string.Join('\n', rows)}\n");
    }

    private static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex("^([0-9]+) ([0-9]+)h([0-9]+)v1")]
    private static partial Regex Run();
}
