using System.Collections.Immutable;

namespace AccessibleContent.Api.Rendering;

/// <summary>A kind of sound that an engine of speech may write.</summary>
/// <param name="MediaType">Its media type, without parameters.</param>
/// <param name="Extension">The extension of its files.</param>
/// <param name="CanBeJoined">Whether two sounds, one behind the other, are one: a header with a length counts only the first.</param>
internal sealed record SoundType(string MediaType, string Extension, bool CanBeJoined)
{
    /// <summary>Gets every kind.</summary>
    public static ImmutableArray<SoundType> All { get; } =
    [
        new("audio/mpeg", "mp3", true),
        new("audio/aac", "aac", true),
        new("audio/basic", "au", true),
        new("audio/l16", "pcm", true),
        new("audio/ogg", "ogg", false),
        new("audio/wav", "wav", false),
        new("audio/mp4", "m4a", false),
        new("audio/webm", "webm", false),
        new("audio/flac", "flac", false),
    ];

    /// <summary>Returns the kind that a media type names, with or without parameters; null if there is none.</summary>
    public static SoundType? Find(string mediaType)
    {
        var name = mediaType.Split(';')[0].Trim();
        return All.FirstOrDefault(one => one.MediaType.Equals(name, StringComparison.OrdinalIgnoreCase));
    }
}
