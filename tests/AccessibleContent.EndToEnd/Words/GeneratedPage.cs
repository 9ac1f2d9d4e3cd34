namespace AccessibleContent.EndToEnd.Words;

/// <summary>A page of chance with what its writer knows of it.</summary>
/// <param name="Name">Its name, for reports.</param>
/// <param name="Html">The page.</param>
/// <param name="Secrets">Words that it holds and does not show, and a reviewer's comments.</param>
internal sealed record GeneratedPage(string Name, string Html, IReadOnlyList<string> Secrets);
