using System.Globalization;
using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Readers;

namespace AccessibleContent.Fuzz;

/// <summary>Pieces of a format repeated: twice as many must not cost more than about twice as much.</summary>
internal sealed class GrowthTarget(SourceFormat format, Corpus corpus) : ITarget
{
    private const int First = 8 * 1024;
    private const int Last = 1024 * 1024;
    private const double Ratio = 2.8;

    // Below this a garbage collection costs as much as the call.
    private static readonly TimeSpan Telling = TimeSpan.FromMilliseconds(200);

    private readonly IReadOnlyList<string> _tokens = Tokens.Of(format.Extensions[0]);

    /// <summary>Generates a document whose piece to repeat is between two marks (U+0001): before, piece, after.</summary>
    public byte[] Make(Dice dice)
    {
        var (before, after) = Frame(dice);
        var piece = string.Concat(
            Enumerable.Range(0, 1 + dice.Below(4)).Select(_ => dice.One(_tokens).Replace("\u0001", "", StringComparison.Ordinal)));
        return Encoding.UTF8.GetBytes($"{before}\u0001{piece}\u0001{after}");
    }

    /// <inheritdoc/>
    public Task<Complaint?> TryAsync(byte[] input) => Task.FromResult(Try(Encoding.UTF8.GetString(input)));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private Complaint? Try(string input)
    {
        if (input.Split('\u0001') is not [var before, { Length: > 0 } piece, var after])
        {
            return null;
        }

        Complaint? last = null;
        for (var size = First; size <= Last; size *= 2)
        {
            var (small, large) = (Document(before, piece, after, size / 2), Document(before, piece, after, size));
            var complaint = Compare(piece, small, large, out var slow);

            // A single jump is the start of garbage collection; superlinear growth shows from size to size.
            if ((complaint is not null && last is not null) || slow)
            {
                return complaint;
            }

            last = complaint;
        }

        return null;
    }

    private Complaint? Compare(string piece, byte[] small, byte[] large, out bool slow)
    {
        var sizes = string.Create(CultureInfo.InvariantCulture, $"“{piece}” repeated, {small.Length} and {large.Length} bytes");
        var complaint = Compare($"reading {format.Extensions[0]}", sizes, () => Read(small), () => Read(large), out slow);
        if (complaint is null && !slow && Read(small) is { } less && Read(large) is { } more)
        {
            foreach (var rendition in Rendition.All.Where(one => one.Script != HanScript.TraditionalTaiwan))
            {
                complaint = Compare(
                    $"rendering {rendition.Mode}.{rendition.Form}",
                    sizes,
                    () => Laws.Renderer.Render(less, rendition),
                    () => Laws.Renderer.Render(more, rendition),
                    out slow);
                if (complaint is not null || slow)
                {
                    return complaint;
                }
            }
        }

        return complaint;
    }

    // Alternating, five times each: the compiler speeds up both while they run, and a collection may hit either.
    private static Complaint? Compare(string doing, string sizes, Action small, Action large, out bool slow)
    {
        var (half, cost) = (TimeSpan.MaxValue, Cost.Once(large));
        slow = cost > Telling * 16;
        for (var round = 0; round < 5 && cost > Telling && (round == 0 || cost > half * Ratio); round++)
        {
            half = TimeSpan.FromTicks(Math.Min(half.Ticks, Cost.Once(small).Ticks));
            cost = TimeSpan.FromTicks(Math.Min(cost.Ticks, Cost.Once(large).Ticks));
        }

        return cost > Telling && cost > half * Ratio
            ? new(
                $"{doing}: grows faster than its input",
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{sizes}: {half.TotalMilliseconds:0} and {cost.TotalMilliseconds:0} ms of CPU."))
            : null;
    }

    private Notice? Read(byte[] document) => format.Read(document, "a").Notice;

    // Half of the pieces are in a document of the corpus, the others in an empty one.
    private (string Before, string After) Frame(Dice dice)
    {
        if (dice.Once(2))
        {
            var text = Encoding.UTF8.GetString(dice.One(corpus.Of(format))).Replace("\u0001", "", StringComparison.Ordinal);
            var at = dice.Below(text.Length + 1);
            return (text[..at], text[at..]);
        }

        return format.Extensions[0] switch
        {
            "html" => ("<title>标题</title><meta name=PubDate content=2024-07-19><h1>标题</h1><div class=content><p>甲。", "</p></div>"),
            "md" => ("---\ntitle: 标题\npublishedOn: 2024-07-19\n---\n\n甲", "\n\n乙"),
            "json" when dice.Once(2) => (
                "{\"title\":\"标题\",\"metadata\":{\"publishedOn\":\"2024-07-19\"},\"blocks\":[{\"type\":\"paragraph\",\"text\":\"甲",
                "。\"}]}"),
            "json" => (
                "{\"title\":\"标题\",\"metadata\":{\"publishedOn\":\"2024-07-19\"},\"blocks\":[",
                "{\"type\":\"paragraph\",\"text\":\"甲\"}]}"),
            _ => ("标题\n发布日期：2024-07-19\n甲。", "\n乙。"),
        };
    }

    private static byte[] Document(string before, string piece, string after, int size) =>
        Encoding.UTF8.GetBytes(
            new StringBuilder(before)
                .Insert(before.Length, piece, Math.Max(1, size / Encoding.UTF8.GetByteCount(piece)))
                .Append(after)
                .ToString());
}
