using System.Globalization;
using AccessibleContent.Api.Http.Problems;
using AccessibleContent.Readers.Text;
using Microsoft.Extensions.Primitives;

namespace AccessibleContent.Api.Publishing;

/// <summary>The query of a publish; a request with other keys does not come here.</summary>
internal sealed class PutParameters
{
    /// <summary>The maximum length of a reason.</summary>
    internal const int MaxNoteLength = 1000;

    /// <summary>The maximum length of the page's own address: every relative address of the page becomes as long.</summary>
    internal const int MaxSourceLength = 1_000;

    private static readonly string[] Moments = ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];

    private Problem? _problem;

    /// <summary>Gets the reason; null if not given.</summary>
    public string? Note { get; private set; }

    /// <summary>Gets the moment; null for now.</summary>
    public DateTimeOffset? PublishAt { get; private set; }

    /// <summary>Gets the page's own address; null if not given.</summary>
    public Uri? Source { get; private set; }

    /// <summary>Gets a value indicating whether nothing is to be stored.</summary>
    public bool DryRun { get; private set; }

    /// <summary>Reads the keys.</summary>
    internal static Result<PutParameters> Read(IQueryCollection query)
    {
        var read = new PutParameters();
        read.Take(query, "note", $"不超过 {MaxNoteLength} 字的说明", read.SetNote);
        read.Take(query, "publishAt", "2024-07-19T09:30:00+08:00 这样的时刻（RFC 3339）", read.SetMoment);
        read.Take(query, "source", $"http 或 https 的完整地址，不超过 {MaxSourceLength} 字", read.SetSource);
        read.Take(query, "dryRun", "true 或 false", read.SetDryRun);
        return read._problem is { } problem ? problem : read;
    }

    private void Take(IQueryCollection query, string key, string expected, Func<string, bool> set)
    {
        if (_problem is null && query.TryGetValue(key, out StringValues values))
        {
            var value = values.ToString();
            _problem = values.Count > 1 ? Problem.Repeated(key) : set(value) ? null : Problem.Malformed(key, value, expected);
        }
    }

    private bool SetNote(string value)
    {
        Note = ShortText.Clean(value) is { Length: > 0 } note ? note : null;
        return Note is not { Length: > MaxNoteLength };
    }

    // A plus sign that was not encoded arrives as a space.
    private bool SetMoment(string value)
    {
        var isMoment =
            DateTimeOffset.TryParseExact(
                value.Replace(' ', '+'),
                Moments, CultureInfo.InvariantCulture, DateTimeStyles.None,
                out var moment
            ) && (value.EndsWith('Z') || value.Length > 6 && value[^6] is '+' or '-' or ' ');
        PublishAt = isMoment ? moment : null;
        return isMoment;
    }

    private bool SetSource(string value)
    {
        Source =
            Uri.TryCreate(ShortText.Clean(value), UriKind.Absolute, out var address)
            && address.Scheme is "http" or "https"
            && address.AbsoluteUri.Length <= MaxSourceLength
                ? address
                : null;
        return Source is not null;
    }

    private bool SetDryRun(string value)
    {
        DryRun = value == "true";
        return value is "true" or "false";
    }
}
