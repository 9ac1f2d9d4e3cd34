using AccessibleContent.Hanzi;
using AccessibleContent.Hanzi.Data;
using AccessibleContent.Model;
using CsCheck;

namespace AccessibleContent.Tests.Hanzi;

/// <summary>The default engine: right in notice language, never worse than OpenCC on OpenCC's own cases.</summary>
public sealed class LayeredTests
{
    private const int Rows = 642;

    private static readonly HanziEngine Layered = HanziEngine.Layered;

    // OpenCC's cases and the development set are in OpenCC's forms.
    private static readonly Dictionary<string, Func<string, string>> Forms = new()
    {
        ["s2t"] = NationalForms.Of,
        ["s2tw"] = TaiwanUsage.Of,
    };

    [Fact]
    public void Every_sentence_of_the_development_set_comes_out_right()
    {
        Assert.Equal(Rows, DevelopmentSet.Sources.Count());
        Assert.Empty(DevelopmentSet.Failures(2, text => Layered.Convert(text, HanScript.Traditional), NationalForms.Of));
        Assert.Empty(DevelopmentSet.Failures(3, text => Layered.Convert(text, HanScript.TraditionalTaiwan), TaiwanUsage.Of));
    }

    [Theory]
    [InlineData("s2t")]
    [InlineData("s2tw")]
    [InlineData("s2hk")]
    [InlineData("t2s")]
    public void Every_case_of_OpenCC_still_comes_out_as_it_expects(string configuration) => Assert.Empty(
        from row in OpenCCFixtures.Cases(configuration)
        let result = Layered.Convert(row.Input, OpenCCFixtures.Configurations[configuration])
        let forms = Forms.GetValueOrDefault(configuration, text => text)
        where forms(result) != forms(row.Expected)
        select $"{row.Id}: {row.Input} -> {result}, not {row.Expected}");

    [Theory]
    [InlineData("联系人：于海波", "聯繫人：于海波", "surname")]
    [InlineData("被告范某、余某", "被告范某、余某", "surname")]
    [InlineData("属于某公司", "屬於某公司", null)]
    [InlineData("该系统系由我局建设", "該系統係由我局建設", "copula 系")]
    [InlineData("乘车须系安全带", "乘車須繫安全帶", null)]
    public void A_trace_names_the_rule_where_one_decided(string text, string expected, string? rule)
    {
        Assert.Equal(expected, Layered.Convert(text, HanScript.Traditional));
        var origins = Layered.Trace(text, HanScript.Traditional).Select(span => span.Origin.Split('+')[^1]);
        Assert.Equal(rule is not null, origins.Any(origin => origin == (rule ?? "surname") || origin == (rule ?? "copula 系")));
    }

    [Fact]
    public void The_spans_of_a_trace_are_the_text_and_the_conversion() => HanziTexts.Named.Sample(text =>
    {
        foreach (var target in OpenCCFixtures.Configurations.Values)
        {
            var spans = Layered.Trace(text, target);
            Assert.Equal(text, string.Concat(spans.Select(span => span.Source)));
            Assert.Equal(Layered.Convert(text, target), string.Concat(spans.Select(span => span.Result)));
        }
    });

    [Fact]
    public void What_is_converted_stays_when_it_is_converted_again_wherever_OpenCC_lets_it_stay() => Assert.Empty(
        from text in DevelopmentSet.Sources
        from target in new[] { HanScript.Traditional, HanScript.TraditionalTaiwan }
        let once = Layered.Convert(text, target)
        where Layered.Convert(once, target) != once && HanziEngine.Exact.Convert(once, target) == once
        select once);

    [Fact]
    public void No_text_is_too_strange_and_a_span_of_the_right_size_is_enough() => HanziTexts.Named.Sample(text =>
    {
        foreach (var target in OpenCCFixtures.Configurations.Values)
        {
            var converted = Layered.Convert(text, target);
            var room = new char[converted.Length];
            Assert.True(Layered.TryConvert(text, room, target, out var written));
            Assert.Equal(converted, new string(room, 0, written));
        }
    });

    [Fact]
    public void A_conversion_into_a_span_allocates_nothing_even_where_rules_decide()
    {
        const string Text = "被告范某、联系人：于海波；该系统系由我局建设，属于某公司。";
        var room = new char[2 * Text.Length];
        _ = Layered.TryConvert(Text, room, HanScript.TraditionalTaiwan, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var call = 0; call < 100; call++)
        {
            _ = Layered.TryConvert(Text, room, HanScript.TraditionalTaiwan, out _);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData("合作伙伴", "合作伙伴")]
    [InlineData("回归分析", "迴歸分析")]
    [InlineData("彩排", "彩排")]
    public void Where_usage_is_divided_OpenCC_decides(string text, string expected)
    {
        Assert.Equal(expected, Layered.Convert(text, HanScript.Traditional));
        Assert.Equal(expected, HanziEngine.Exact.Convert(text, HanScript.Traditional));
    }

    [Fact]
    public void The_version_tells_the_terms_of_the_site_too()
    {
        var terms = SiteTerms.Of([new HanziEntry("某词", "甲", "for the test")]);
        Assert.Equal("layered", Layered.With(terms).Engine);
        Assert.NotEqual(HanziEngine.Exact.Version, Layered.Version);
        Assert.NotEqual(Layered.Version, Layered.With(terms).Version);
    }

    [Fact]
    public void Every_entry_above_OpenCC_has_a_reason_and_a_value_as_long_as_its_key() =>
        Assert.All(Layered.Sources.SelectMany(source => source.Entries), entry =>
        {
            Assert.NotEmpty(entry.Reason);
            Assert.Equal(entry.Key.Length, entry.Value?.Length);
        });
}
