using System.ComponentModel.DataAnnotations;
using AccessibleContent.Api.Settings;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Rendering;

/// <summary>The engine that makes sound of notices, what it is given, and what it may cost.</summary>
internal sealed class SpeechOptions : IValidatableObject
{
    /// <summary>Gets or sets the program and its arguments, one each: it reads SSML and writes sound.</summary>
    /// <value>The default is none: no notice has sound.</value>
    public IReadOnlyList<string> Command { get; set; } = [];

    /// <summary>Gets or sets the media type of what the engine writes.</summary>
    /// <value>The default is <c>audio/mpeg</c>.</value>
    public string MediaType { get; set; } = "audio/mpeg";

    /// <summary>Gets or sets how many bytes the engine takes at once; 0 for any number.</summary>
    /// <value>The default is 0.</value>
    public int MaxBytes { get; set; }

    /// <summary>Gets or sets a value indicating whether the engine gets no <c>xml:lang</c>.</summary>
    /// <value>The default is false.</value>
    public bool StripLanguage { get; set; }

    /// <summary>Gets or sets a value indicating whether the engine gets text with breaks in the place of <c>p</c> and <c>s</c>.</summary>
    /// <value>The default is false.</value>
    public bool Flatten { get; set; }

    /// <summary>Gets or sets a value indicating whether the engine gets the spoken words alone, without SSML.</summary>
    /// <value>The default is false.</value>
    public bool PlainText { get; set; }

    /// <summary>Gets or sets how many seconds the engine may take for what it is given at once.</summary>
    /// <value>The default is 300.</value>
    [SettingRange(1, 86_400, ErrorMessage = "Speech:TimeLimitSeconds must be between 1 and 86400.")]
    public int TimeLimitSeconds { get; set; } = 300;

    /// <summary>Gets or sets how much memory the engine may have, with all processes that it starts, in megabytes.</summary>
    /// <value>The default is 2,048.</value>
    [SettingRange(16, 1_048_576, ErrorMessage = "Speech:MemoryLimitMegabytes must be between 16 and 1048576.")]
    public int MemoryLimitMegabytes { get; set; } = 2_048;

    /// <summary>Gets or sets how large the sound of a notice may be, in megabytes.</summary>
    /// <value>The default is 200.</value>
    [SettingRange(1, 10_000, ErrorMessage = "Speech:OutputLimitMegabytes must be between 1 and 10000.")]
    public int OutputLimitMegabytes { get; set; } = 200;

    /// <summary>Gets or sets how many sounds may wait to be made.</summary>
    /// <value>The default is 100.</value>
    [SettingRange(1, 10_000, ErrorMessage = "Speech:Queue must be between 1 and 10000.")]
    public int Queue { get; set; } = 100;

    /// <summary>Gets or sets how much is kept on the disk, in megabytes; what was not listened to for longest goes first.</summary>
    /// <value>The default is 2,000.</value>
    [SettingRange(1, 10_000_000, ErrorMessage = "Speech:KeepMegabytes must be between 1 and 10000000.")]
    public int KeepMegabytes { get; set; } = 2_000;

    /// <summary>Gets or sets the folder of the sounds.</summary>
    /// <value>The default is empty: <c>sound</c> beside the store's file.</value>
    public string Path { get; set; } = "";

    /// <summary>Gets a value indicating whether there is an engine.</summary>
    internal bool HasEngine => Command.Count > 0;

    /// <summary>Returns every value that responses show: the media type, empty where there is no sound.</summary>
    internal string Shown() => HasEngine ? MediaType : "";

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        SpeechFaults.Of(this).Select(fault => new ValidationResult(fault));
}

/// <summary>Validates <see cref="SpeechOptions"/> at startup.</summary>
[OptionsValidator]
internal sealed partial class SpeechOptionsValidator : IValidateOptions<SpeechOptions>;
