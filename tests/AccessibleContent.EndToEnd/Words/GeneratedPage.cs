namespace AccessibleContent.EndToEnd.Words;

/// <summary>A random page with what its generator knows of it.</summary>
/// <param name="Name">Its name, for reports.</param>
/// <param name="Html">The page.</param>
/// <param name="Secrets">Text that it contains and does not show, and a reviewer's comments.</param>
internal sealed record GeneratedPage(string Name, string Html, IReadOnlyList<string> Secrets);
