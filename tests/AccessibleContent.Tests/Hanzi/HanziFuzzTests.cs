using System.Buffers;
using System.Text;
using AccessibleContent.Hanzi;
using AccessibleContent.Model;
using CsCheck;

namespace AccessibleContent.Tests.Hanzi;

/// <summary>Whatever the text: no exception, no endless loop, and what is not converted stays unchanged.</summary>
public sealed class HanziFuzzTests
{
    private static readonly IEnumerable<HanScript> Targets = OpenCCFixtures.Configurations.Values;

    [Fact]
    public void Lone_surrogates_come_through_in_their_order() => HanziTexts.Any.Sample(text => Assert.All(
        Targets,
        target => Assert.Equal(HanziTexts.LoneSurrogates(text), HanziTexts.LoneSurrogates(HanziEngine.Exact.Convert(text, target)))));

    [Fact]
    public void Characters_outside_the_ideographs_are_never_touched() => Gen.Char['\0', '\u2E7F'].Array[0, 200].Sample(characters =>
    {
        var text = new string(characters);
        Assert.All(Targets, target => Assert.Same(text, HanziEngine.Exact.Convert(text, target)));
    });

    [Fact]
    public void A_span_of_exactly_the_right_size_is_enough_and_a_smaller_one_is_refused() => HanziTexts.Any.Sample(text =>
    {
        foreach (var target in Targets)
        {
            var converted = HanziEngine.Exact.Convert(text, target);
            var room = new char[converted.Length];
            Assert.True(HanziEngine.Exact.TryConvert(text, room, target, out var written));
            Assert.Equal(converted, new string(room, 0, written));
            if (room.Length > 0)
            {
                Assert.False(HanziEngine.Exact.TryConvert(text, room.AsSpan(1), target, out _));
            }
        }
    });

    [Fact]
    public void A_conversion_into_a_span_allocates_nothing()
    {
        const string Text = "兰山区人民政府办公室关于印发实施方案的通知，牵头发布了解决方案。";
        var room = new char[2 * Text.Length];
        _ = HanziEngine.Exact.TryConvert(Text, room, HanScript.TraditionalTaiwan, out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var call = 0; call < 100; call++)
        {
            _ = HanziEngine.Exact.TryConvert(Text, room, HanScript.TraditionalTaiwan, out _);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Utf8_and_strings_come_out_alike() => HanziTexts.Whole.Sample(text =>
    {
        foreach (var target in Targets)
        {
            var written = new ArrayBufferWriter<byte>();
            HanziEngine.Exact.Convert(Encoding.UTF8.GetBytes(text), written, target);
            Assert.Equal(HanziEngine.Exact.Convert(text, target), Encoding.UTF8.GetString(written.WrittenSpan));
        }
    });
}
