using AccessibleContent.Readers.Text;

namespace AccessibleContent.Tests.Readers.Text;

/// <summary>The known name that was probably meant.</summary>
public sealed class NearestNameTests
{
    private static readonly string[] Known = ["note", "publishAt", "source", "dryRun"];

    [Theory]
    [InlineData("publish_at", "publishAt")]
    [InlineData("PublishAt", "publishAt")]
    [InlineData("publish-at", "publishAt")]
    [InlineData("publishTime", "publishAt")]
    [InlineData("dry_run", "dryRun")]
    [InlineData("dryrn", "dryRun")]
    [InlineData("notes", "note")]
    [InlineData("suorce", "source")]
    [InlineData("sorce", "source")]
    [InlineData("x", null)]
    [InlineData("", null)]
    [InlineData("utm", null)]
    [InlineData("理由", null)]
    public void A_slip_finds_its_name_and_what_is_none_finds_nothing(string given, string? name) =>
        Assert.Equal(name, NearestName.Same(given, Known) ?? NearestName.Find(given, Known));
}
