using System.Buffers;
using System.Text.RegularExpressions;

namespace AccessibleContent.Filters;

/// <summary>
/// Finds web and mail addresses in running text, from left to right, visiting each character a bounded number of times: a regular
/// expression for mail addresses would try every letter of a long word as a beginning.
/// </summary>
internal sealed partial class NetAddresses
{
    private static readonly SearchValues<char> Local = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._%+-");
    private static readonly SearchValues<char> Domain = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-");

    private static readonly SearchValues<char> Leads = SearchValues.Create("到至给系向为是");

    private const int LongestHan = 30;
    private const int LongestMailHan = 10;

    private readonly string _text;
    private int _done;
    private int _page = -1;
    private (int Start, int At) _mail = (-1, -1);

    private NetAddresses(string text) => _text = text;

    /// <summary>Lists the positions of the addresses in order; they do not overlap.</summary>
    public static IEnumerable<Range> In(string text)
    {
        var search = new NetAddresses(text);
        while (search.Next() is { } found)
        {
            yield return found;
        }
    }

    private Range? Next()
    {
        FindPage();
        FindMail();
        if (_page == _text.Length && _mail.Start == _text.Length)
        {
            return null;
        }

        var start = Math.Min(_page, _mail.Start);
        _done = _page <= _mail.Start ? EndOfPage(_page) : EndOf(Domain, _mail.At + 1);
        return start.._done;
    }

    private void FindPage()
    {
        if (_page < _done)
        {
            var matches = PageBegins().EnumerateMatches(_text, _done);
            _page = matches.MoveNext() ? matches.Current.Index : _text.Length;
        }
    }

    private void FindMail()
    {
        for (var at = Math.Max(_mail.At, _done); _mail.Start < _done; at++)
        {
            var next = _text.AsSpan(at).IndexOf('@');
            if (next < 0)
            {
                _mail = (_text.Length, _text.Length);
                return;
            }

            at += next;
            var start = StartOfLocal(at);
            if (start < at && EndOf(Domain, at + 1) > at + 1)
            {
                _mail = (start, at);
            }
        }
    }

    // fan_干部@example.com began before its Han characters; in 写信到干部@example.com it begins after the word that leads to it.
    private int StartOfLocal(int at)
    {
        var han = at;
        while (han > _done && at - han < LongestMailHan && IsHan(han - 1))
        {
            han--;
        }

        var lead = _text.AsSpan(han, at - han).LastIndexOfAny(Leads) + 1;
        var isHan = han < at && han - 2 >= _done && _text[han - 1] is '_' or '.' or '+' or '-' && char.IsAsciiLetterOrDigit(_text[han - 2]);
        var end = isHan ? han : at;
        var start = _done + _text.AsSpan(_done, end - _done).LastIndexOfAnyExcept(Local) + 1;
        return start < end ? start : han + lead;
    }

    // An address ends where Chinese text follows, unless the address continues after that text: /后勤/发布.html.
    private int EndOfPage(int start)
    {
        var end = EndOfAscii(start);
        while (EndOfHan(end) is { } han)
        {
            end = EndOfAscii(han);
        }

        return end;
    }

    private int EndOfAscii(int start)
    {
        var length = _text.AsSpan(start).IndexOfAnyExceptInRange('!', '~');
        return length < 0 ? _text.Length : start + length;
    }

    private int? EndOfHan(int start)
    {
        var end = start;
        while (end < _text.Length && end - start < LongestHan && IsHan(end))
        {
            end++;
        }

        var isInside = end > start && _text[start - 1] is '/' or '=' or '_' or '-' && !IsHan(end);
        if (isInside && end < _text.Length && _text[end] == '/')
        {
            return end;
        }

        return isInside && (_text[start - 1] == '=' || GoesOn(end)) ? end : null;
    }

    private bool GoesOn(int end) => end + 1 < _text.Length
        && _text[end] is '/' or '.' or '_' or '=' or '&' or '#' or '?' or '-'
        && (char.IsAsciiLetterOrDigit(_text[end + 1]) || IsHan(end + 1));

    private bool IsHan(int index) => index < _text.Length && _text[index] is (>= '\u2E80' and <= '\u2FD5') or (>= '\u3400' and <= '\u9FFF');

    private int EndOf(SearchValues<char> kind, int start)
    {
        var length = _text.AsSpan(start).IndexOfAnyExcept(kind);
        return length < 0 ? _text.Length : start + length;
    }

    [GeneratedRegex(@"(?:https?://|www\.)[!-~]")]
    private static partial Regex PageBegins();
}
