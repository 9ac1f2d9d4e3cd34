using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AccessibleContent.Search;

namespace AccessibleContent.Answers;

/// <summary>The expressions by which the shape of an answer is recognised.</summary>
internal static class UnitShapes
{
    private static readonly FrozenDictionary<(string Kind, string Part), Regex> Shapes = AnswerData.Rows("Shapes").ToFrozenDictionary(
        row => (row[0], row[1]),
        row => new Regex(Folded(row[2]), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));

    /// <summary>Returns whether a text has the shape that a kind of question asks for.</summary>
    public static bool Has(QuestionKind kind, string part, string text) => Has(NameOf(kind), part, text);

    /// <summary>Returns whether a text has a shape, by its name.</summary>
    public static bool Has(string name, string part, string text) => Shapes.TryGetValue((name, part), out var shape) && shape.IsMatch(text);

    // Texts are compared folded; the marks of an expression stay as they are.
    private static string Folded(string expression) =>
        string.Concat(expression.Select(unit => unit is '、' or < '\u4E00' ? unit : SearchText.Fold(unit.ToString())[0]))
            .Replace('；', ';');

    private static string NameOf(QuestionKind kind) => kind switch
    {
        QuestionKind.When => "when",
        QuestionKind.Where => "where",
        QuestionKind.Phone => "phone",
        QuestionKind.Amount => "amount",
        QuestionKind.Who => "who",
        QuestionKind.List => "list",
        QuestionKind.How => "how",
        QuestionKind.YesNo => "yesno",
        _ => "other",
    };
}
