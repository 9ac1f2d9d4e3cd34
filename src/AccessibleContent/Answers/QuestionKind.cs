namespace AccessibleContent.Answers;

/// <summary>What a question asks for.</summary>
public enum QuestionKind
{
    /// <summary>A day, a time or a period.</summary>
    When,

    /// <summary>A place.</summary>
    Where,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>A sum or another quantity.</summary>
    Amount,

    /// <summary>A person, an authority, or those whom something concerns.</summary>
    Who,

    /// <summary>Several things: documents, conditions, places.</summary>
    List,

    /// <summary>A way to do something.</summary>
    How,

    /// <summary>Whether something is so.</summary>
    YesNo,

    /// <summary>Anything else.</summary>
    Other,
}
