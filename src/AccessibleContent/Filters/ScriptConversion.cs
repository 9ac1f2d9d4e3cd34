using AccessibleContent.Hanzi;
using AccessibleContent.Hanzi.Scan;
using AccessibleContent.Model;

namespace AccessibleContent.Filters;

/// <summary>Converts the text of a notice to another script; codes stay as they are.</summary>
public static class ScriptConversion
{
    /// <summary>Applies <paramref name="convert"/> to all text between the codes.</summary>
    public static Notice Apply(Notice notice, Func<string, string> convert)
    {
        var codes = new Codes(notice.Metadata);
        return notice.MapWords(text => codes.Around(text, convert));
    }

    /// <summary>Returns the engine for a notice, which knows the names that the notice introduces.</summary>
    public static IScriptConverter ForNotice(this IScriptConverter converter, Notice notice)
    {
        var texts = new List<string>();
        _ = notice.MapWords(text =>
        {
            texts.Add(text);
            return text;
        });
        var organs = new[] { notice.Metadata.Publisher, notice.Metadata.Source }.OfType<string>();
        return converter.ForDocument(texts, organs, NameFields.Of(notice));
    }
}
