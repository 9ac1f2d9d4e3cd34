using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Sound.Engine;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Sound;

/// <summary>What the sound of a notice depends on: its speech form, and the engine's settings.</summary>
/// <param name="Notice">The version of the notice.</param>
/// <param name="Script">The script.</param>
/// <param name="Version">Speech form and settings as one name: the sound's validator, known before anything is rendered.</param>
internal sealed record SoundKey(ContentVersion Notice, HanScript Script, string Version)
{
    /// <summary>Gets the rendition that is said.</summary>
    public Rendition Rendition => new(Script, ReadingMode.Standard, Form.Speech);

    /// <summary>Returns the key of a notice's sound in a script.</summary>
    public static SoundKey Of(ContentVersion version, HanScript script, RenderVersion renderVersion, SpeechEngine engine)
    {
        var key = new SoundKey(version, script, "");
        return key with { Version = $"{NoticeResponses.VersionOf(version, key.Rendition, renderVersion)}.audio-{engine.Setting}" };
    }
}
