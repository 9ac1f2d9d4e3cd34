using System.Text.RegularExpressions;
using AccessibleContent.Filters;
using AccessibleContent.Model;
using CsCheck;

namespace AccessibleContent.Tests.Filters;

/// <summary>Addresses in running text are found as the defining regular expression finds them, but without its cost.</summary>
public sealed partial class NetAddressesTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
            "a", "Z9", "@", ".", "_", "%", "-", "+", "www.", "http://", "https://", "h", "://", "中", "⽅", "，", " ", "!", "~", "/", "=",
            "?")
            .Array[0, 20].Select(string.Concat);

    [Fact]
    public void They_stand_where_the_expression_finds_them() => Texts.Sample(
        text => Assert.Equal(Address().Split(text).Where(words => words.Length > 0), WordsAround(text)),
        iter: 50_000,
        threads: 1);

    private static List<string> WordsAround(string text)
    {
        var words = new List<string>();
        _ = new Codes(new NoticeMetadata { PublishedOn = default }).Around(text, piece =>
        {
            words.Add(piece);
            return piece;
        });
        return [.. words.Where(piece => piece.Length > 0)];
    }

    [GeneratedRegex(
        @"(?:https?://|www\.)[!-~]+(?:(?<=[/=_-])[\u2E80-\u2FD5\u3400-\u9FFF]{1,30}(?![\u2E80-\u2FD5\u3400-\u9FFF])(?:(?=/|["
        + @"._=&#?-][A-Za-z0-9\u2E80-\u2FD5\u3400-\u9FFF])|(?<==[\u2E80-\u2FD5\u3400-\u9FFF]{1,30}))[!-~]*)*|"
        + @"(?:[A-Za-z0-9._%+-]*[A-Za-z0-9][_.+-][\u2E80-\u2FD5\u3400-\u9FFF]{1,10}|[A-Za-z0-9._%+-]+"
        + @"|[\u2E80-\u2FD5\u3400-\u9FFF]{1,10})@[A-Za-z0-9.-]+"
    )]
    private static partial Regex Address();
}
