namespace AccessibleContent.Api.Notices;

/// <summary>The JSON of suggestions.</summary>
/// <param name="Items">The titles and numbers that what has been typed may lead to.</param>
internal sealed record SuggestBody(IReadOnlyList<SuggestItem> Items);

/// <summary>The JSON of a suggestion.</summary>
/// <param name="Text">The title in the asked script, or the number as published.</param>
/// <param name="Kind">Which of them it is.</param>
/// <param name="Id">The notice's id.</param>
/// <param name="Href">The notice's address.</param>
/// <param name="Page">The page of the website that shows it.</param>
internal sealed record SuggestItem(string Text, string Kind, string Id, string Href, string Page);
