using AccessibleContent.Model;

namespace AccessibleContent.Tests.Renditions;

/// <summary>Every seed and fixture in every rendition, one approved file each; of each sample what is heard in elder mode.</summary>
public sealed class EveryRenditionTests
{
    // Pages that differ only in how they are read need not be rendered in every script.
    private static readonly string[] Chosen = ["recruitment", "policy"];

    private static readonly string[] Few = ["zh-Hans.standard.json", "zh-Hans.elder.text"];

    public static TheoryData<string, string> Cases { get; } = new(Names.Select(one => (one.Source, one.Rendition.Name)));

    private static IEnumerable<(string Source, Rendition Rendition)> Names => Sources.Names.SelectMany(source => Rendition.All
        .Where(rendition => Sources.All.ContainsKey(source) || Chosen.Contains(source) || Few.Contains(rendition.Name))
        .Where(rendition => !Sources.Samples.ContainsKey(source) || rendition.Name == "zh-Hans.elder.text")
        .Where(rendition => source != "subsidy-list" || rendition.Form == Form.Text)
        .Select(rendition => (source, rendition)));

    [Theory]
    [MemberData(nameof(Cases))]
    public void Every_rendition_of_every_source_is_as_approved(string source, string rendition)
    {
        var chosen = Rendition.All.Single(one => one.Name == rendition);
        var bytes = Make.Renderer.Render(Sources.Read(source), chosen);
        Snapshots.Verify("Renditions/Snapshots", $"{source}.{chosen.Script}.{chosen.Mode}", chosen.Form.Extension, bytes);
    }

    [Fact]
    public void No_approved_file_is_left_over()
    {
        var expected = Names.Select(one =>
            $"{one.Source}.{one.Rendition.Script}.{one.Rendition.Mode}.verified.{one.Rendition.Form.Extension}");
        var actual = Directory
            .EnumerateFiles(Path.Combine(Snapshots.Project, "Renditions", "Snapshots"), "*.verified.*")
            .Select(Path.GetFileName);
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }
}
