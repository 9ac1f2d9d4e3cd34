using AccessibleContent.Model;

namespace AccessibleContent.Api.Sound;

/// <summary>A sound that somebody has asked for, and that is not there.</summary>
/// <param name="Key">Its key when it was asked for.</param>
/// <param name="Notice">The notice.</param>
/// <param name="Script">The script.</param>
internal sealed record SoundJob(SoundKey Key, NoticeId Notice, HanScript Script);
