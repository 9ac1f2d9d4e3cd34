using System.Diagnostics;
using AccessibleContent.Model;
using AccessibleContent.Speech;
using CsCheck;

namespace AccessibleContent.Tests.Speech.Normalisation;

/// <summary>Numbers, dates, telephones, units and signs are said as they are said, and all else stays as it is printed.</summary>
public sealed class NumberRulesTests
{
    private static readonly string[][] Cases = SaidLine.Rows("cases.tsv");
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(10);

    public static TheoryData<string> Kinds { get; } = new(Cases.Select(row => row[0]).Distinct());

    public static TheoryData<string> Scripts { get; } = new(HanScript.All.Select(script => script.Tag));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_line_is_said_as_people_say_it(string kind) => Assert.Equal(
        Cases.Where(row => row[0] == kind).Select(row => row[2]),
        Cases.Where(row => row[0] == kind).Select(row => SaidLine.Of(row[1], braces: true)));

    // Only in Simplified script is 1 a 幺 on the telephone.
    [Theory]
    [InlineData("zh-Hant")]
    [InlineData("zh-Hant-TW")]
    [InlineData("zh-Hant-HK")]
    public void A_line_is_said_alike_in_every_Traditional_script(string tag)
    {
        var script = HanScript.Find(tag)!;
        Assert.Equal(
            Cases.Select(row => Make.Converter.Convert(row[2].Replace('幺', '一'), script)),
            Cases.Select(row => SaidLine.Of(Make.Converter.Convert(row[1], script), script, braces: true)));
    }

    [Theory]
    [InlineData("聯絡電話：0539-8186000", "聯絡電話：零五三九，八一八六零零零")]
    [InlineData("請撥打12345熱線", "請撥打一二三四五熱線")]
    [InlineData("年齡在16-60週歲", "年齡在十六至六十週歲")]
    [InlineData("週一—週五 8:30—12:00", "週一至週五 八點三十分至十二點")]
    [InlineData("臨政發〔2024〕12號", "臨政發，二零二四年，十二號")]
    [InlineData("民國113年7月19日", "民國113年7月19日")]
    [InlineData("身分證統一編號：A123456789", "身分證統一編號：A一二三四五六七八九")]
    [InlineData("魯Q·12345", "魯Q一二三四五")]
    public void Traditional_text_is_understood_as_it_is_published(string line, string said) =>
        Assert.Equal(said, SaidLine.Of(line, HanScript.TraditionalTaiwan));

    [Fact]
    public void Traditional_text_is_understood_in_a_page_of_the_published_script() =>
        Assert.Equal("聯絡電話：八幺八六零零零，3號樓五零一室", SaidLine.Of("聯絡電話：8186000，3號樓501室"));

    [Theory]
    [MemberData(nameof(Scripts))]
    public void Spans_ascend_and_what_is_said_has_no_digit_and_is_said_as_it_stands(string tag)
    {
        var script = HanScript.Find(tag)!;
        var printed = Gen.Int[0, Cases.Length - 1].Select(row => Cases[row][1]);
        Gen.OneOf(printed, Gen.String["0123456789０９-—~～.,:：/%年月日号元℃①Ⅳ+()〔〕 ×*GB"])
            .Array[1, 6]
            .Select(string.Concat)
            .Sample(line => AreRight(line, SaidLine.Spans(line, script), script), iter: 4000);
    }

    // Plain numbers are left to the voice in half-width digits only, so only lines that are said in full are compared.
    [Fact]
    public void Half_width_and_full_width_digits_are_said_alike()
    {
        var rows = Cases.Where(row => !Outside(row[2]).Any(char.IsDigit) && row[2].Contains('{')).ToList();
        Assert.True(rows.Count > 200);
        Assert.All(rows, row => Assert.Equal(Said(row[2]), Said(SaidLine.Of(string.Concat(row[1].Select(Wide)), braces: true))));
    }

    [Theory]
    [InlineData("1-")]
    [InlineData("1:")]
    [InlineData("1.")]
    [InlineData("1+")]
    [InlineData("1、")]
    [InlineData("1/")]
    [InlineData("12 ")]
    [InlineData("0539-")]
    [InlineData("1年-")]
    [InlineData("2-301、")]
    [InlineData("(2024)鲁1")]
    [InlineData("K1+")]
    [InlineData("GB/T 1.1.")]
    [InlineData("1,000")]
    [InlineData("a1")]
    public void A_long_line_takes_time_in_proportion(string unit)
    {
        var line = string.Concat(Enumerable.Repeat(unit, 400_000 / unit.Length));
        var watch = Stopwatch.StartNew();
        SaidLine.Spans(line);
        Assert.True(watch.Elapsed < LongEnough, $"{unit}: {watch.Elapsed}");
    }

    private static bool AreRight(string line, IReadOnlyList<SpokenSpan> spans, HanScript script)
    {
        var end = 0;
        foreach (var span in spans)
        {
            if (span.Start < end || span.Length <= 0 || span.End > line.Length || span.Alias.Length == 0
                || span.Alias.Any(sign => char.IsDigit(sign)) || SaidLine.Spans(span.Alias, script).Count > 0)
            {
                return false;
            }

            end = span.End;
        }

        return true;
    }

    private static string[] Said(string line) => [.. line.Split('{').Skip(1).Select(part => part.Split('}')[0])];

    private static string Outside(string line) => string.Concat(line.Split('{').Select(part => part.Split('}')[^1]));

    private static char Wide(char sign) => char.IsAsciiDigit(sign) ? (char)(sign - '0' + '０') : sign;
}
