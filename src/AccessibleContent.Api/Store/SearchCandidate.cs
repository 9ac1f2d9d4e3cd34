using AccessibleContent.Api.Store.Sqlite;
using AccessibleContent.Search;

namespace AccessibleContent.Api.Store;

/// <summary>A notice that a search found in the index, with what it is ranked and counted by.</summary>
internal sealed record SearchCandidate(
    long Row,
    string Id,
    string Moment,
    string Title,
    string? Publisher,
    string? Catalog,
    string Numbers)
{
    private string? _title;
    private string? _facts;

    /// <summary>Gets the sort key.</summary>
    public string Key => $"{Moment} {Id}";

    /// <summary>Gets the day of publication.</summary>
    public DateOnly Day => SqliteSearchEntries.DayOf(Row);

    /// <summary>Gets or sets the rank.</summary>
    public SearchRank Rank { get; set; } = SearchRank.All;

    /// <summary>Gets or sets a value indicating whether only other words lead to the notice.</summary>
    public bool IsWidened { get; set; }

    /// <summary>
    /// Gets or sets what orders the notices of a rank, in thousandths: how much of the words the title has and, for
    /// <see cref="SearchRank.Most"/>, how much of them the notice has at all.
    /// </summary>
    public int Share { get; set; }

    /// <summary>Gets or sets the part of the words that the notice has, by their weight.</summary>
    public double Weight { get; set; } = 1;

    /// <summary>Gets or sets the part of the words that the notice has, by their length.</summary>
    public double Coverage { get; set; } = 1;

    /// <summary>Gets or sets how many ranks the notice is moved down because newer ones have the words too.</summary>
    public int Down { get; set; }

    /// <summary>Gets the rank as one number.</summary>
    public int Place => ((((int)Rank - Down) * 2) + (IsWidened ? 0 : 1)) * 1001 + Share;

    /// <summary>Gets the title, folded.</summary>
    public string FoldedTitle => _title ??= SearchText.Fold(Title);

    /// <summary>Gets the facts that are searched, folded.</summary>
    public string FoldedFacts => _facts ??= SearchText.Fold($"{Publisher}\n{Catalog}\n{Numbers}\n{Day:yyyy年M月d日}");
}
