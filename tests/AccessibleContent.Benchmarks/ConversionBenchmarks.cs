using System.Buffers;
using System.Text;
using AccessibleContent.Hanzi;
using AccessibleContent.Model;
using BenchmarkDotNet.Attributes;

namespace AccessibleContent.Benchmarks;

/// <summary>The exact engine over the corpus: one operation is one notice.</summary>
[MemoryDiagnoser]
[InProcess]
public class ConversionBenchmarks
{
    private const int Notices = 600;
    private readonly char[] _room = new char[4096];
    private readonly ArrayBufferWriter<byte> _bytes = new(1 << 16);
    private readonly byte[][] _utf8 = [.. NoticeCorpus.Notices.Select(Encoding.UTF8.GetBytes)];
    private readonly string _seed = File.ReadAllText(Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "seeds"))[0]);
    private HanScript _target = HanScript.Traditional;

    [Params("zh-Hans", "zh-Hant", "zh-Hant-TW", "zh-Hant-HK")]
    public string Script { get; set; } = "zh-Hant";

    [GlobalSetup]
    public void Choose()
    {
        _target = Targets.Of(Script);
        HanziEngine.Exact.WarmUp();
    }

    [Benchmark(OperationsPerInvoke = Notices)]
    public int StringToString() => NoticeCorpus.Notices.Sum(notice => HanziEngine.Exact.Convert(notice, _target).Length);

    [Benchmark(OperationsPerInvoke = Notices)]
    public int SpanToSpan()
    {
        var total = 0;
        foreach (var notice in NoticeCorpus.Notices)
        {
            _ = HanziEngine.Exact.TryConvert(notice, _room, _target, out var written);
            total += written;
        }

        return total;
    }

    [Benchmark(OperationsPerInvoke = Notices)]
    public int Utf8ToUtf8()
    {
        var total = 0;
        foreach (var notice in _utf8)
        {
            _bytes.ResetWrittenCount();
            HanziEngine.Exact.Convert(notice, _bytes, _target);
            total += _bytes.WrittenCount;
        }

        return total;
    }

    [Benchmark]
    public string SeedNotice() => HanziEngine.Exact.Convert(_seed, _target);
}
