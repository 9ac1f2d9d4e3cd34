using AccessibleContent.Search;

namespace AccessibleContent.Api.Store;

/// <summary>
/// Expressions for the index. Nothing that was typed reaches its syntax but tokens in quotation marks, which have neither marks nor blanks.
/// </summary>
internal static class SearchExpression
{
    /// <summary>Returns the expression for a token.</summary>
    public static string Token(string token) => $"\"{token.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Returns the expression for a folded word; null if it has no token.</summary>
    /// <param name="word">The word.</param>
    /// <param name="width">Whether the runs at its ends are wanted.</param>
    /// <param name="kind">Makes the token of the text one of the wanted kind.</param>
    public static string? Word(string word, SearchWidth width = default, Func<string, string>? kind = null)
    {
        kind ??= token => token;
        if (WordTokens.IsLoneHan(word))
        {
            return Any(new[] { TokenKind.OfTitle(word), kind(word) }.Distinct().Select(Token));
        }

        var tokens = WordTokens.Of(word);
        IEnumerable<string> wanted = width.IsLoose ? tokens.Certain : tokens.Certain.Concat(tokens.AtEnds);
        return All(wanted.Select(token => Token(kind(token))));
    }

    /// <summary>Returns the expression for notices that have all; null if there is nothing to have, or one of them is null.</summary>
    public static string? All(IEnumerable<string?> expressions) =>
        expressions.ToList() is { Count: > 0 } all && !all.Contains(null) ? Join(all, " AND ") : null;

    /// <summary>Returns the expression for notices that have any; null if there is none.</summary>
    public static string? Any(IEnumerable<string?> expressions) =>
        expressions.Where(one => one is not null).ToList() is { Count: > 0 } all ? Join(all, " OR ") : null;

    /// <summary>Returns the expression for notices that have the one and not the other.</summary>
    public static string But(string expression, string? without) => without is null ? expression : $"({expression} NOT {without})";

    private static string Join(List<string?> all, string by) => all is [{ } only] ? only : $"({string.Join(by, all)})";
}
