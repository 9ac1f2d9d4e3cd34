using AccessibleContent.Hanzi;
using AccessibleContent.Hanzi.Data;
using AccessibleContent.Model;
using CsCheck;

namespace AccessibleContent.Tests.Hanzi;

/// <summary>A trace reports what the conversion did, not what it might have done.</summary>
public sealed class HanziTraceTests
{
    private static readonly HanziEngine Layered = new(
        "test",
        [
            new HanziSource("terms", [new HanziEntry("兰山", "蘭山", "the district's own name")]),
            new HanziSource("overlay", [new HanziEntry("牵头", "牽頭", "a common word")]),
        ],
        [new SurnameBeforeMou()]);

    [Fact]
    public void The_spans_put_together_are_the_text_and_the_conversion()
    {
        HanziTexts.Any.Sample(text =>
        {
            foreach (var target in OpenCCFixtures.Configurations.Values)
            {
                var spans = Layered.Trace(text, target);
                Assert.Equal(text, string.Concat(spans.Select(span => span.Source)));
                Assert.Equal(Layered.Convert(text, target), string.Concat(spans.Select(span => span.Result)));
                Assert.All(spans, span => Assert.True(text.AsSpan(span.Position).StartsWith(span.Source)));
            }
        });
    }

    [Fact]
    public void A_document_writes_its_names_as_its_trace_tells_them()
    {
        var engine = HanziEngine.Layered.With(
            SiteTerms.Of([new HanziEntry("海涛主", "海涛主", "cuts into a name"), new HanziEntry("范", "範", "a single character")]));
        var named = 0;
        HanziTexts.WithPeople.Sample(
            text =>
            {
                var document = (ITracingConverter)engine.ForDocument([text, "区长余海涛主持会议。联系人：范海丽，电话见后。"], ["余干县发展局"], []);
                foreach (var target in OpenCCFixtures.Configurations.Values)
                {
                    var converted = document.Convert(text, target);
                    Assert.Equal(string.Concat(document.Trace(text, target).Select(span => span.Result)), converted);
                    named += converted == engine.Convert(text, target) ? 0 : 1;
                }
            },
            threads: 1);
        Assert.NotEqual(0, named);
    }

    [Theory]
    [InlineData("头发", "STPhrases", false)]
    [InlineData("斗", "STCharacters", true)]
    [InlineData("发", "STCharacters", false)]
    [InlineData("们", "STCharacters", false)]
    [InlineData("牵头", "overlay", false)]
    [InlineData("兰山", "terms", false)]
    [InlineData("范某", "surname before 某", false)]
    public void A_span_names_what_decided_it_and_doubts_only_an_uncertain_default(string text, string origin, bool isDoubtful)
    {
        var span = Layered.Trace(text, HanScript.Traditional)[0];
        Assert.Equal((origin, isDoubtful), (span.Origin, span.IsDoubtful));
    }

    [Fact]
    public void A_span_gives_the_reason_of_an_entry_and_of_a_rule()
    {
        Assert.Equal("the district's own name", Layered.Trace("兰山", HanScript.TraditionalTaiwan)[0].Reason);
        Assert.Equal("a surname keeps its form", Layered.Trace("范某", HanScript.Traditional)[0].Reason);
        Assert.Null(Layered.Trace("头发", HanScript.Traditional)[0].Reason);
    }

    [Fact]
    public void The_region_that_changed_a_value_is_named_too()
    {
        Assert.Equal("STCharacters+TWVariants", Layered.Trace("为", HanScript.TraditionalTaiwan)[0].Origin);
        Assert.Equal("STPhrases+TWVariants", Layered.Trace("为了", HanScript.TraditionalTaiwan)[0].Origin);
    }

    [Fact]
    public void A_compatibility_ideograph_keeps_its_place_in_the_text()
    {
        var spans = Layered.Trace("甲\uD87E\uDC0B乙\uF91D发", HanScript.Traditional);
        Assert.Equal([0, 1, 3, 4, 5], spans.Select(span => span.Position));
        Assert.Equal("CJK_Compatibility_Ideographs", spans[1].Origin);
    }
}
