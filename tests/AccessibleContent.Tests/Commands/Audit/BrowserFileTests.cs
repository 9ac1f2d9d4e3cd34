using AccessibleContent.Api.Commands.Audit;

namespace AccessibleContent.Tests.Commands.Audit;

/// <summary>The browser is the one that the operator names, else the first that is installed.</summary>
public sealed class BrowserFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_first_browser_in_the_path_is_taken_where_none_is_named()
    {
        var file = Path.Combine(_folder.Path, "google-chrome");
        File.WriteAllText(file, "");
        Assert.Equal(file, BrowserFile.Find(null, $"/nowhere{Path.PathSeparator}{_folder.Path}"));
    }

    [Fact]
    public void A_named_browser_is_taken_or_none()
    {
        var file = Path.Combine(_folder.Path, "my browser");
        Assert.Null(BrowserFile.Find(file, "/usr/bin"));
        File.WriteAllText(file, "");
        Assert.Equal(file, BrowserFile.Find(file, ""));
    }
}
