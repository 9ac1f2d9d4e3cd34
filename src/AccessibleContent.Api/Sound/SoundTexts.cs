using System.Collections.Concurrent;
using System.Text;
using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Sound.Engine;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Sound;

/// <summary>
/// What is said of a notice, and the name of its sound: the hash of exactly that and of the engine's settings. So no sound can belong to
/// another text, and what another release of the program says in the same words is not made anew.
/// </summary>
internal sealed class SoundTexts(NoticeResponses notices, CurrentRenderVersion renderVersions, RenderMeter meter, SpeechEngine engine)
{
    private const int MostNames = 10_000;

    private readonly ConcurrentDictionary<string, string> _names = new(StringComparer.Ordinal);

    /// <summary>Returns the name of a sound.</summary>
    public async ValueTask<string> NameOfAsync(SoundKey key, CancellationToken cancellation) =>
        _names.TryGetValue(key.Version, out var known) ? known : NameOf(key, await ReadAsync(key, cancellation));

    /// <summary>Returns the speech form that a sound says, as it is now.</summary>
    public async ValueTask<byte[]> ReadAsync(SoundKey key, CancellationToken cancellation) =>
        meter.Render(renderVersions.Now.Renderer, await notices.ReadAsync(key.Notice, cancellation), key.Rendition);

    /// <summary>Returns the name of the sound of a speech form.</summary>
    public string NameOf(byte[] ssml) => ContentHash.Of(Encoding.UTF8.GetString(ssml), engine.Setting);

    // Terms that came into force meanwhile have another key.
    private string NameOf(SoundKey key, byte[] ssml)
    {
        var name = NameOf(ssml);
        if (SoundKey.Of(key.Notice, key.Script, renderVersions.Now, engine).Version != key.Version)
        {
            return name;
        }

        if (_names.Count >= MostNames)
        {
            _names.Clear();
        }

        return _names[key.Version] = name;
    }
}
