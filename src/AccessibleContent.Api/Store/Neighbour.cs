namespace AccessibleContent.Api.Store;

/// <summary>The two neighbours of a notice in the list, which begins with the newest.</summary>
public enum Neighbour
{
    /// <summary>The notice before it in the list, which is newer (上一篇).</summary>
    Previous,

    /// <summary>The notice after it in the list, which is older (下一篇).</summary>
    Next,
}
