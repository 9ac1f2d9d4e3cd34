using System.Globalization;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Store;

/// <summary>
/// The kinds of tokens in the one index, told apart by a first character of private use; a token of the text has none. A name is one
/// token, whatever is in it.
/// </summary>
internal static class TokenKind
{
    /// <summary>Returns the token of a title.</summary>
    public static string OfTitle(string token) => '\uE001' + token;

    /// <summary>Returns the token of the sound of two characters of a title.</summary>
    public static string OfSound(string sound) => '\uE003' + sound;

    /// <summary>Returns the token of a column.</summary>
    public static string OfCatalog(string name) => '\uE004' + OneToken(name);

    /// <summary>Returns the token of a publisher.</summary>
    public static string OfPublisher(string name) => '\uE005' + OneToken(name);

    /// <summary>Returns the token of a year of publication, or of a month.</summary>
    public static string OfPeriod(SearchPeriod period) =>
        string.Create(CultureInfo.InvariantCulture, $"\uE006{period.Year:D4}{period.Month:D2}");

    // SQLite's tokenizer ends a token at every ASCII character that is no letter or digit.
    private static string OneToken(string name) =>
        string.Concat(NameForms.Fold(name).Where(unit => unit > '\u007F' || char.IsAsciiLetterOrDigit(unit)));
}
