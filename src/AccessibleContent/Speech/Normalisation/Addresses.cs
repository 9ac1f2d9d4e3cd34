using System.Buffers;

namespace AccessibleContent.Speech.Normalisation;

/// <summary>The web addresses, mail addresses and file names of a line, which stay as they are printed.</summary>
internal sealed class Addresses(string line)
{
    private static readonly SearchValues<char> Signs =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#@!$&*+=%");

    private static readonly SearchValues<string> Ends = SearchValues.Create(
        [
            "://", "www.", ".com", ".cn", ".net", ".org", ".gov", ".pdf", ".doc", ".xls", ".ppt", ".wps", ".ofd", ".txt", ".htm", ".shtml",
            ".zip", ".rar", ".7z", ".jpg", ".jpeg", ".png", ".gif", ".mp4", ".mp3", ".csv", ".json", ".xml", ".exe", ".apk", ".et",
        ],
        StringComparison.OrdinalIgnoreCase);

    private int _end;

    /// <summary>Returns the place behind the address around a place; the same place where none is there.</summary>
    public int AfterAddress(int place)
    {
        if (place < _end)
        {
            return place;
        }

        var start = line.AsSpan(_end, place - _end).LastIndexOfAnyExcept(Signs) + 1 + _end;
        var length = line.AsSpan(place).IndexOfAnyExcept(Signs);
        _end = length < 0 ? line.Length : place + length;
        return IsAddress(line.AsSpan(start, _end - start)) ? _end : place;
    }

    private static bool IsAddress(ReadOnlySpan<char> run) =>
        run.ContainsAny(Ends) || (run.IndexOf('@') is > 0 and var at && run[at..].Contains('.'));
}
