using System.ComponentModel.DataAnnotations;

namespace AccessibleContent.Api.Settings;

/// <summary>
/// A range with a message that names the setting; in the place of a plain <see cref="RangeAttribute"/> the generated validators put their
/// own message.
/// </summary>
/// <param name="minimum">The least value.</param>
/// <param name="maximum">The greatest value.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SettingRangeAttribute(int minimum, int maximum) : RangeAttribute(minimum, maximum);
