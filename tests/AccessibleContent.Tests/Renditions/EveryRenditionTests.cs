namespace AccessibleContent.Tests.Renditions;

/// <summary>Every seed and fixture in every rendition, one approved file each.</summary>
public sealed class EveryRenditionTests
{
    public static TheoryData<string, string> Cases { get; } =
        new(Sources.All.Keys.SelectMany(source => Rendition.All.Select(rendition => (source, rendition.Name))));

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
        var expected = Sources.All.Keys.SelectMany(source => Rendition.All.Select(one => $"{source}.{one.Script}.{one.Mode}.verified.{one.Form.Extension}"));
        var actual = Directory.EnumerateFiles(Path.Combine(Snapshots.Project, "Renditions", "Snapshots"), "*.verified.*").Select(Path.GetFileName);
        Assert.Equal(expected.Order(StringComparer.Ordinal), actual.Order(StringComparer.Ordinal));
    }
}
