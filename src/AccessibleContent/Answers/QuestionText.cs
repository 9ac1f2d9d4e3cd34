using System.Text;
using AccessibleContent.Hanzi.Segmentation;
using AccessibleContent.Model;
using AccessibleContent.Search;

namespace AccessibleContent.Answers;

/// <summary>
/// A text in Simplified script and half width, unit by unit: unlike a folded one it has the forms in which words are listed.
/// </summary>
internal static class QuestionText
{
    /// <summary>Returns the text in this form; each unit stands for the unit at the same place.</summary>
    public static string Simple(string text)
    {
        var folded = SearchText.Fold(text).ToCharArray();
        var simple = new char[text.Length];
        WordLists.Embedded.Costs.Simplify(text, simple);
        for (var i = 0; i < simple.Length; i++)
        {
            simple[i] = Rune.IsValid(simple[i]) && Han.Is(new Rune(simple[i])) ? simple[i] : folded[i];
        }

        return new string(simple);
    }
}
