using System.Globalization;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Site;

/// <summary>A moment as pages show it, in China's time; only its day where no more is known.</summary>
/// <param name="At">The moment.</param>
public sealed record ShownMoment(DateTimeOffset At)
{
    // Where only the day is known, the store has its first moment, which nobody wrote.
    private bool IsDay => Local.TimeOfDay == TimeSpan.Zero;

    private DateTimeOffset Local => At.InChina();

    /// <summary>Gets the value of <c>datetime</c>.</summary>
    public string Iso => Local.ToString(IsDay ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>Gets the words.</summary>
    public string Words => Local.ToString(IsDay ? "yyyy年M月d日" : "yyyy年M月d日 HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Returns whether two moments are shown by the same words, or are the same day as far as one of them says.</summary>
    public bool Agrees(ShownMoment other) =>
        IsDay || other.IsDay ? Local.Date == other.Local.Date : Words == other.Words;
}
