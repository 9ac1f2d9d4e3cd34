namespace AccessibleContent.Model;

/// <summary>What a reading mode chooses for the writers that have the choice.</summary>
/// <param name="Facts">How the facts are laid out.</param>
/// <param name="Tables">How the tables are laid out.</param>
internal sealed record ModeLayout(FactsLayout Facts, TableLayout Tables);
