using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AccessibleContent.Readers.Markdown;

namespace AccessibleContent.Tests.Search.Sets;

/// <summary>Any number of other notices of about 2 KB, of forty topics in invented places, the same in every run.</summary>
/// <param name="folder">The folder of the titles and sentences that they are made of.</param>
internal sealed partial class OtherNotices(string folder)
{
    private const int Length = 650;

    // An archive: what is asked about is mostly newer.
    private const int Days = 3_000;

    private const string Beginnings = "东西南北上下新大小青白黄龙凤柳杨石";
    private const string Ends = "庄沟河山岭泉湖桥店埠台坡湾林岗滩";

    private static readonly string[] Kinds = ["镇", "街道", "社区", "村"];

    /// <summary>Writes so many notices; or only every second, third and so on of them.</summary>
    public IEnumerable<Submission> Make(int count, int every = 1)
    {
        var titles = Rows("titles.tsv");
        var sentences = Rows("sentences.tsv").ToLookup(row => row[0], row => row[1]);
        var all = sentences.SelectMany(one => one).ToArray();
        for (var i = 0; i < count; i += every)
        {
            // A generator of its own for each notice: the first thousand are the same however many follow.
            var dice = new Dice(i);
            var row = titles[i % titles.Length];
            var day = new DateOnly(2015, 1, 1).AddDays(dice.Next(Days));
            var text = new StringBuilder();
            string[] own = [.. sentences[row[0]]];
            while (text.Length < Length)
            {
                var from = dice.Next(10) < 8 && own.Length > 0 ? own : all;
                text.Append(dice.Fill(from[dice.Next(from.Length)], day)).Append(dice.Next(3) == 0 ? "\n\n" : "");
            }

            yield return Submit(i, dice.Fill(row[3], day), row, day, text.ToString());
        }
    }

    private static Submission Submit(int number, string title, string[] row, DateOnly day, string body)
    {
        var page = string.Create(
            CultureInfo.InvariantCulture,
            $"---\ntitle: {title}\nindexNumber: other/{number:D7}\npublisher: {row[1]}\n"
            + $"catalog: {row[2]}\npublishedOn: {day:yyyy-MM-dd}\n---\n\n{body}");
        var notice = MarkdownReader.Read(page, "other").Notice!;
        return new(notice, notice.PublicationMoment, "test");
    }

    private string[][] Rows(string file) =>
        [.. File.ReadLines(Path.Combine(folder, file)).Where(line => line.Length > 0).Select(line => line.Split('\t'))];

    private sealed partial class Dice(int seed)
    {
#pragma warning disable CA5394 // The same notices in every run.
        private readonly Random _random = new(seed);

        public int Next(int below) => _random.Next(below);
#pragma warning restore CA5394

        public string Fill(string template, DateOnly day)
        {
            var place = $"{One([.. Beginnings])}{One([.. Ends])}{One(Kinds)}";
            return Place().Replace(template, match => match.Groups[1].Value switch
            {
                "place" => place,
                "year" => Number(day.Year),
                "month" => Number(day.Month),
                "day" => Number(1 + Next(28)),
                "amount" => Number(10 * (1 + Next(500))),
                "phone" => "0539-77" + Next(100_000).ToString("D5", CultureInfo.InvariantCulture),
                _ => Number(1 + Next(90)),
            });
        }

        private T One<T>(T[] from) => from[Next(from.Length)];

        private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

        [GeneratedRegex(@"\{(\w+)\}")]
        private static partial Regex Place();
    }
}
