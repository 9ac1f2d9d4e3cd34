using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AccessibleContent.Readers.Markdown;

namespace AccessibleContent.Benchmarks.Scale;

/// <summary>Any number of notices of about 2 KB, of 40 columns and 25 publishers over fifteen years; the same in every run.</summary>
internal static class ScaleNotices
{
    private const int Columns = 40;
    private const int Publishers = 25;
    private static readonly DateOnly First = new(2010, 1, 1);

    /// <summary>Returns the id of a notice.</summary>
    public static NoticeId Id(int number) => NoticeId.From($"scale-{number:D7}")!.Value;

    /// <summary>Returns the 索引号 of a notice.</summary>
    public static string IndexNumber(int number) => $"scale-{number:D7}";

    /// <summary>Returns the name of a column; some columns have many more notices than others.</summary>
    public static string Column(int number) => $"栏目{number * number % Columns:D2}";

    /// <summary>Returns the name of a publisher.</summary>
    public static string Publisher(int number) => $"第{number % Publishers:D2}局";

    /// <summary>Makes submissions, the oldest first.</summary>
    public static IEnumerable<Submission> Make(int count) => Enumerable.Range(0, count).Select(number => Make(number, count));

    /// <summary>Makes one of so many.</summary>
    public static Submission Make(int number, int count, string more = "")
    {
        var day = First.AddDays((int)(number * 5_600L / count));
        var text = NoticeCorpus.Notices[number % NoticeCorpus.Notices.Length];
        var page = $"---\ntitle: 关于第{number}号事项的通知\npublishedOn: 2010-01-01\n---\n\n{text[..300]}\n\n{text[300..]}{more}\n";
        var notice = MarkdownReader.Read(page, "scale").Notice! with
        {
            Id = Id(number),
            Metadata = new()
            {
                PublishedOn = day,
                IndexNumber = IndexNumber(number),
                Publisher = Publisher(number),
                Catalog = Column(number),
                DocumentNumber = $"测发〔{day.Year}〕{number}号",
            },
        };
        return new(notice, new DateTimeOffset(day, default, TimeSpan.FromHours(8)), "scale");
    }
}
