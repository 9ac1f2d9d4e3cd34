using AccessibleContent.Hanzi;

namespace AccessibleContent.Tests.Hanzi;

/// <summary>OpenCC's own regression tests, run against the exact engine.</summary>
public sealed class OpenCCCasesTests
{
    [Theory]
    [InlineData("s2t", 96)]
    [InlineData("s2tw", 65)]
    [InlineData("s2hk", 51)]
    [InlineData("t2s", 55)]
    public void Every_case_of_OpenCC_comes_out_as_it_expects(string configuration, int count)
    {
        var cases = OpenCCFixtures.Cases(configuration);
        var target = OpenCCFixtures.Configurations[configuration];
        Assert.Equal(count, cases.Count);
        Assert.All(cases, row => Assert.Equal(row.Expected, HanziEngine.Exact.Convert(row.Input, target)));
    }

    [Theory]
    [InlineData("s2t")]
    [InlineData("s2tw")]
    [InlineData("s2hk")]
    public void The_golden_files_of_OpenCC_are_equal(string configuration)
    {
        var text = OpenCCFixtures.Text("us_constitution_zhs.txt");
        var golden = OpenCCFixtures.Text($"us_constitution_zhs.{configuration}.txt");
        Assert.Equal(golden, HanziEngine.Exact.Convert(text, OpenCCFixtures.Configurations[configuration]));
    }
}
