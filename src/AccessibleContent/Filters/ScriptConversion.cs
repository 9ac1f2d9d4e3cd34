namespace AccessibleContent.Filters;

/// <summary>Converts the words of a notice to another script; codes stay as they are.</summary>
public static class ScriptConversion
{
    /// <summary>Applies <paramref name="convert"/> to all words between the codes.</summary>
    public static Notice Apply(Notice notice, Func<string, string> convert)
    {
        var codes = new Codes(notice.Metadata);
        return notice.MapWords(text => codes.Around(text, convert));
    }
}
