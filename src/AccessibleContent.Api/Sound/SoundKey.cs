using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Sound.Engine;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Sound;

/// <summary>What the sound of a notice depends on: its speech form, and the engine's settings.</summary>
/// <param name="Version">Both as one name: the sound's validator.</param>
internal sealed record SoundKey(string Version)
{
    /// <summary>Gets the name of the sound's file, without extension.</summary>
    public string Name { get; } = ContentHash.Of(Version);

    /// <summary>Returns the key of a notice's sound in a script.</summary>
    public static SoundKey Of(ContentVersion version, HanScript script, RenderVersion renderVersion, SpeechEngine engine) =>
        new($"{NoticeResponses.VersionOf(version, RenditionOf(script), renderVersion)}.audio-{engine.Setting}");

    /// <summary>Returns the rendition that is said.</summary>
    public static Rendition RenditionOf(HanScript script) => new(script, ReadingMode.Standard, Form.Speech);
}
