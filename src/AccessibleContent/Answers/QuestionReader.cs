using AccessibleContent.Search;

namespace AccessibleContent.Answers;

/// <summary>Reads a question in everyday words.</summary>
public static class QuestionReader
{
    /// <summary>Reads a question; one that says nothing has no terms.</summary>
    public static Question Read(string typed, Synonyms synonyms)
    {
        var text = typed.Trim();
        return new(text, SearchText.Fold(text), QuestionKind.Other);
    }
}
