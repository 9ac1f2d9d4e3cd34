using System.Globalization;

namespace AccessibleContent.Api.Files.Pictures;

/// <summary>What the pictures of one notice may still cost.</summary>
internal sealed class PictureBudget(PicturesOptions options, TimeProvider clock)
{
    private const long Megabyte = 1L << 20;

    private readonly long _single = options.SizeLimitMegabytes * Megabyte;
    private long _bytes = options.TotalLimitMegabytes * Megabyte;
    private TimeSpan _time = TimeSpan.FromSeconds(options.TimeLimitSeconds);

    /// <summary>Gets the words for the time that is over.</summary>
    public string OutOfTime { get; } = string.Create(
        CultureInfo.InvariantCulture, $"取这篇公告的图片超过 {options.TimeLimitSeconds} 秒（设置 Pictures:TimeLimitSeconds）");

    /// <summary>Gets the maximum size of the next picture.</summary>
    public long Bytes => Math.Min(_single, _bytes);

    /// <summary>Gets why nothing more may be fetched; null if something may.</summary>
    public string? Refusal =>
        _time <= TimeSpan.Zero ? OutOfTime
        : _bytes <= 0 ? string.Create(
            CultureInfo.InvariantCulture, $"这篇公告的图片合计超过 {options.TotalLimitMegabytes} MB（设置 Pictures:TotalLimitMegabytes）")
        : null;

    /// <summary>Runs a request within the time that is left.</summary>
    public async Task<PictureReply> SpendAsync(Func<CancellationToken, Task<PictureReply>> ask, CancellationToken cancellation)
    {
        var since = clock.GetTimestamp();
        using var over = new CancellationTokenSource(_time, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(over.Token, cancellation);
        try
        {
            var reply = await ask(either.Token);
            _bytes -= reply.Bytes.Length;
            return reply;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return PictureReply.None(OutOfTime);
        }
        finally
        {
            _time -= clock.GetElapsedTime(since);
        }
    }
}
