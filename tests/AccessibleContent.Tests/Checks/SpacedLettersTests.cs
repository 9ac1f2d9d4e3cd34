using System.Text;
using AccessibleContent.Checks;
using AccessibleContent.Readers;

namespace AccessibleContent.Tests.Checks;

/// <summary>Characters that an editor separates by spaces are reported once and as written.</summary>
public sealed class SpacedLettersTests
{
    [Theory]
    [InlineData("停 水 通 知", "停 水 通 知")]
    [InlineData("关于 停 水 通，知", "停 水 通")]
    [InlineData("停 水 通 知道", "停 水 通")]
    [InlineData("停 水 通知", null)]
    [InlineData("停 水， 通 知", null)]
    [InlineData("停 a 水 通", null)]
    public void The_row_of_letters_is_named(string words, string? spaced)
    {
        var page = $$"""{"title":"停水通知","metadata":{"publishedOn":"2024-07-19"},"blocks":[{"type":"paragraph","text":"{{words}}"}]}""";
        var found = PageCheck
            .Run(SourceFormat.All.Single(one => one.MediaType == "application/json"), Encoding.UTF8.GetBytes(page), "a")
            .Where(finding => finding.Rule == "spaced-letters")
            .ToList();
        Assert.Equal(spaced is not null, found.Exists(finding => finding.Message.Contains($"“{spaced}”", StringComparison.Ordinal)));
        Assert.Equal(spaced is not null, found.Count == 1);
    }
}
