using AccessibleContent.Hanzi;
using AccessibleContent.Model;
using AccessibleContent.Readers.Text;

namespace AccessibleContent.Api.Store;

/// <summary>The one spelling of a name that stands for those of all scripts, as in a search.</summary>
internal static class NameForms
{
    /// <summary>Returns it.</summary>
    public static string Fold(string name)
    {
        var units = HanziEngine.Exact.Convert(ShortText.Clean(name), HanScript.Simplified).ToCharArray();
        SearchForms.Fold(units);
        return new(units);
    }
}
