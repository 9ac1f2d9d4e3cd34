using AccessibleContent.Api;
using AccessibleContent.Hanzi;
using AccessibleContent.Model;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Tests.Rendering;

/// <summary>An engine that was not built in, as in every build without <c>-p:UseToolGood=true</c>.</summary>
public sealed class MissingEngineTests
{
    [Theory]
    [InlineData(
        "toolgood",
        "Conversion:Engine is 'toolgood', which is not in this build; it must be layered or exact, or build with -p:UseToolGood=true.")]
    [InlineData("Layered", "Conversion:Engine is 'Layered'; it must be layered or exact.")]
    public void The_start_stops_and_says_which_engines_there_are_and_how_to_get_the_other(string engine, string expected)
    {
        var error = Assert.Throws<OptionsValidationException>(() =>
            Service.Build(["--urls=http://127.0.0.1:0", $"--Conversion:Engine={engine}"]));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_asks_the_table_for_it_is_told_the_way_out() =>
        Assert.Contains(
            "-p:UseToolGood=true",
            Assert.Throws<InvalidOperationException>(() => ConversionEngine.Find("toolgood")!.Converter).Message,
            StringComparison.Ordinal);

    [Fact]
    public void The_library_does_not_ask_for_the_package() =>
        Assert.DoesNotContain(typeof(Notice).Assembly.GetReferencedAssemblies(), reference => reference.Name == "ToolGood.Words");
}
