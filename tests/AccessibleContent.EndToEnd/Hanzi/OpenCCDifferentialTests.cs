using AccessibleContent.Hanzi;
using AccessibleContent.Model;

namespace AccessibleContent.EndToEnd.Hanzi;

/// <summary>
/// Compares the exact engine with OpenCC 1.4.2 itself, built by OpenCC/build-oracle.sh. The long form, a million texts for each script:
/// <c>HANZI_TEXTS=1000000 HANZI_SEED=1 dotnet test --project tests/AccessibleContent.EndToEnd -c Release</c>.
/// </summary>
public sealed class OpenCCDifferentialTests
{
    private const int Batch = 5_000;
    private static readonly int Texts = Setting("HANZI_TEXTS", 25_000);
    private static readonly int Seed = Setting("HANZI_SEED", 42);

    [Theory]
    [InlineData("s2t", "zh-Hant")]
    [InlineData("s2tw", "zh-Hant-TW")]
    [InlineData("s2hk", "zh-Hant-HK")]
    [InlineData("t2s", "zh-Hans")]
    public async Task Generated_texts_come_out_as_from_OpenCC_itself(string configuration, string tag)
    {
        Assert.SkipUnless(OpenCCOracle.IsBuilt, "OpenCC is not compiled: run tests/AccessibleContent.EndToEnd/OpenCC/build-oracle.sh");
        var target = Target(tag);
        using var oracle = new OpenCCOracle(configuration);
        var generated = new GeneratedTexts(Seed);
        for (var done = 0; done < Texts; done += Batch)
        {
            string[] texts = [.. Enumerable.Range(0, Math.Min(Batch, Texts - done)).Select(_ => generated.Next())];
            var expected = await oracle.ConvertAsync(texts);
            for (var i = 0; i < texts.Length; i++)
            {
                Compare(texts[i], expected[i], HanziEngine.Exact.Convert(texts[i], target));
            }
        }
    }

    private static HanScript Target(string tag) => tag switch
    {
        "zh-Hans" => HanScript.Simplified,
        "zh-Hant-TW" => HanScript.TraditionalTaiwan,
        "zh-Hant-HK" => HanScript.TraditionalHongKong,
        _ => HanScript.Traditional,
    };

    private static void Compare(string text, string expected, string converted)
    {
        if (converted != expected)
        {
            Assert.Fail($"text   {text}\nOpenCC {expected}\nours   {converted}");
        }
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), out var value) ? value : otherwise;
}
