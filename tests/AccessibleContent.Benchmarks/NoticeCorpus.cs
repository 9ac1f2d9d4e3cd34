using AccessibleContent.Model;

namespace AccessibleContent.Benchmarks;

/// <summary>Notices of about 2 KB in UTF-8, shuffled from some six hundred distinct sentences; the same in every run.</summary>
internal static class NoticeCorpus
{
    private const int Count = 600;
    private const int SentenceCount = 600;
    private const int Length = 690;

    public static string[] Notices { get; } = Make();

    public static long Utf8Length => Notices.Sum(notice => (long)System.Text.Encoding.UTF8.GetByteCount(notice));

    private static string[] Make()
    {
#pragma warning disable CA5394 // A fixed seed is the point.
        var random = new Random(20_240_076);
        var lines = Lines();
        string[] clauses = [.. lines.SelectMany(line => line.Split('，', '。', '；', '、')).Where(clause => clause.Length > 0)];
        string[] sentences =
        [
            .. lines,
            .. Enumerable
                .Range(0, SentenceCount - lines.Length)
                .Select(_ => string.Join('，', random.GetItems(clauses, random.Next(2, 5))) + "。"),
        ];
        return [.. Enumerable.Range(0, Count).Select(_ => Notice(sentences, random))];
    }

    private static string Notice(string[] sentences, Random random)
    {
        var notice = "";
        while (notice.Length < Length)
        {
            notice += random.GetItems(sentences, 1)[0];
        }

        return notice[..Length];
    }
#pragma warning restore CA5394

    private static string[] Lines()
    {
        using var reader = new StreamReader(typeof(NoticeCorpus).Assembly.GetManifestResourceStream("Sentences.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
