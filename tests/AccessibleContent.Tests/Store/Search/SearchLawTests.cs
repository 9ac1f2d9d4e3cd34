using System.Globalization;
using AccessibleContent.Api.Store;
using AccessibleContent.Hanzi;
using AccessibleContent.Model;
using AccessibleContent.Search;
using CsCheck;

#pragma warning disable CA5394 // Invented texts need no secure numbers, only repeatable ones.

namespace AccessibleContent.Tests.Store.Search;

/// <summary>Whatever stands in a field in one piece is found, however it is cut out and in whatever script it is typed.</summary>
[OneStore("The search has its index in a file beside each node, of the embedded engine whatever the store is.")]
public sealed class SearchLawTests
{
    private const int Notices = 200;

    // SEARCH_LAW=100000 tries as many.
    private static readonly int Pairs = int.Parse(Environment.GetEnvironmentVariable("SEARCH_LAW") ?? "2000", CultureInfo.InvariantCulture);

    private static readonly Gen<string> Pieces = Gen.Frequency(
        (6, Gen.Char['一', '龥'].Select(unit => unit.ToString())),
        (6, Gen.OneOf("停水", "通知", "沂蒙路", "补贴", "发展", "帳戶", "沿著", "乾隆", "衞生", "里程", "𠮷野家", "𬭚")),
        (2, Gen.Int[0, 3000].Select(number => number.ToString(CultureInfo.InvariantCulture))),
        (1, Gen.OneOf("wifi", "ＡＢＣ", "Gb", "é", "４０")),
        (1, Gen.OneOf("2024年7月19日", "第3号", "500元")),
        (2, Gen.OneOf("，", "。", "〔", "】", " ", "　", "、", "“", "-", "\u200B")));

    private static readonly Gen<string> Texts = Pieces.Array[3, 30].Select(string.Concat);

    [Fact]
    public async Task Whatever_stands_in_a_field_as_one_is_found()
    {
        var random = new Random(20);
        var made = Enumerable.Range(0, Notices).Select(i => Notice(i, random)).ToArray();
        using var store = await SearchedStore.MakeAsync(made);
        var misses = new List<string>();
        for (var tried = 0; tried < Pairs;)
        {
            var notice = made[random.Next(Notices)];
            var fields = SearchFields.Of(notice);
            string[] all = [fields.Title, .. fields.Facts, .. fields.Body];
            if (Cut(SearchText.Fold(all[random.Next(all.Length)]), random) is { } words)
            {
                tried++;
                var found = await store.IdsAsync(words, new NoticeQuery { IndexNumber = notice.Metadata.IndexNumber });
                misses.AddRange(found == notice.Id.Value ? [] : [words]);
            }
        }

        Assert.Empty(misses);
    }

    [Fact]
    public async Task A_query_in_any_script_gives_the_list_of_its_Simplified()
    {
        var random = new Random(21);
        var words = new[] { "停水通知", "发展补贴", "账户里程", "沿着道路", "复核卫生", "表面", "制作", "系统联系", "干部干燥", "头发发展", "松软", "咸阳" };
        using var store = await SearchedStore.MakeAsync([
            .. Enumerable.Range(0, 60).Select(i => SearchedStore.Notice($"n/{i}", Any(words), Any(words) + "，" + Any(words))),
        ]);
        foreach (var typed in words.Concat(words.Select(word => word[..2])).Concat(words.Zip(words.Skip(1), (one, two) => one + " " + two)))
        {
            var simplified = await store.IdsAsync(typed);
            foreach (var script in HanScript.All)
            {
                Assert.Equal(simplified, await store.IdsAsync(HanziEngine.Layered.Convert(typed, script)));
            }
        }

        string Any(string[] choices) => choices[random.Next(choices.Length)];
    }

    private static Notice Notice(int number, Random random)
    {
        string Text() => Texts.Generate(new PCG(1, (ulong)random.Next()), null, out _);
        var notice = SearchedStore.Notice($"n/{number}", "标题", "正文。", $"2024-07-{1 + (number % 28):D2}");
        return notice with
        {
            Title = Text(),
            Metadata = notice.Metadata with { Publisher = Text() },
            Blocks = [new Paragraph([new TextRun(Text())]), new Paragraph([new TextRun(Text())])],
        };
    }

    // Two Han characters at least and no mark inside; a part of a longer number or word as well.
    private static string? Cut(string folded, Random random)
    {
        var start = random.Next(folded.Length);
        var length = random.Next(2, 12);
        var words = start + length > folded.Length ? "" : folded.Substring(start, length);
        return words.EnumerateRunes().Count(rune => WordTokens.IsLoneHan(rune.ToString())) >= 2
            && words.All(unit => char.IsLetterOrDigit(unit) || char.IsSurrogate(unit))
            && !char.IsLowSurrogate(words[0]) && !char.IsHighSurrogate(words[^1])
            ? words
            : null;
    }
}
