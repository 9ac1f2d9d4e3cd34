using AccessibleContent.Api;
using AccessibleContent.Api.Rendering;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Tests.Sound;

/// <summary>The settings of the engine: what cannot work stops the start, and all of it is named together.</summary>
public sealed class SpeechSettingsTests
{
    [Fact]
    public void Everything_that_is_wrong_is_named_together()
    {
        var error = Assert.Throws<OptionsValidationException>(() => Service.Build(
        [
            "--urls=http://127.0.0.1:0", "--Speech:Command:0=no-such-engine", "--Speech:MediaType=audio/wav", "--Speech:MaxBytes=5000",
            "--Speech:Flatten=true", "--Speech:PlainText=true", "--Speech:TimeLimitSeconds=0", "--Speech:MemoryLimitMegabytes=1",
            "--Speech:OutputLimitMegabytes=500", "--Speech:KeepMegabytes=100", "--Speech:Queue=0", "--Speech:StripLanguage=maybe",
            "--Limits:Burst=0",
        ]));
        string[] named =
        [
            "Speech:Command:0: “no-such-engine”", "Speech:MaxBytes must be 0 where Speech:MediaType is audio/wav", "Speech:Flatten and",
            "Speech:TimeLimitSeconds", "Speech:MemoryLimitMegabytes", "Speech:OutputLimitMegabytes must not be more", "Speech:Queue",
            "Speech:StripLanguage", "Limits:Burst",
        ];
        Assert.All(named, name => Assert.Contains(error.Failures, failure => failure.Contains(name, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_command_in_one_text_is_no_list()
    {
        var error = Assert.Throws<OptionsValidationException>(() =>
            Service.Build(["--urls=http://127.0.0.1:0", "--Speech:Command=espeak-ng --stdin"]));
        Assert.Contains("Speech:Command:0=PROGRAM", Assert.Single(error.Failures), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("audio/mpeg", 5_000, true)]
    [InlineData("audio/L16;rate=22050;channels=1", 5_000, true)]
    [InlineData("audio/ogg; codecs=opus", 0, true)]
    [InlineData("audio/ogg; codecs=opus", 5_000, false)]
    [InlineData("audio/wav", 0, true)]
    [InlineData("audio/wav", 5_000, false)]
    [InlineData("audio/mpeg", 100, false)]
    [InlineData("text/html", 0, false)]
    [InlineData("audio/mpeg\r\nSet-Cookie: a", 0, false)]
    [InlineData("", 0, false)]
    public void Only_sound_whose_parts_can_be_joined_is_made_in_parts(string mediaType, int maxBytes, bool isRight) =>
        Assert.Equal(isRight, !SpeechFaults.Of(new() { MediaType = mediaType, MaxBytes = maxBytes }).Any());
}
