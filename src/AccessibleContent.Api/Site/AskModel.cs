using AccessibleContent.Api.Asking;

namespace AccessibleContent.Api.Site;

/// <summary>The page of 智能问答; <paramref name="Answer"/> is null before a question.</summary>
/// <param name="Page">The page in its frame.</param>
/// <param name="Asked">The question as entered by the reader.</param>
/// <param name="Answer">The answer in the reader's script.</param>
public sealed record AskModel(PageModel Page, string Asked, ShownAnswer? Answer)
{
    /// <summary>Gets the notices that the answer is from, each once.</summary>
    public IReadOnlyList<ShownNotice> Sources => [.. (Answer?.Sources ?? []).Select(source => source.Notice).DistinctBy(one => one.Id)];

    /// <summary>Gets the address of the search for the same words.</summary>
    public string SearchAddress => Page.Preferences.To(Asked.Length == 0 ? "/search" : "/search?q=" + Uri.EscapeDataString(Asked));
}

/// <summary>A list of notices that an answer names.</summary>
public sealed record AnswerNoticesModel(PageModel Page, IReadOnlyList<ShownNotice> Notices);
