using System.Globalization;

namespace AccessibleContent.Readers;

/// <summary>The places where one kind of thing was found, with the first few quoted as examples.</summary>
internal sealed class Places
{
    private const int MostExamples = 8;

    private readonly List<string> _quotes = [];
    private readonly List<string> _examples = [];

    private bool _isMore;

    /// <summary>Gets the number of places.</summary>
    public int Count { get; private set; }

    /// <summary>Gets the quoted examples as they appear in the source.</summary>
    public IReadOnlyList<string> Quotes => _quotes;

    /// <summary>Adds a place.</summary>
    public void Add(string quote, string? became = null)
    {
        Count++;
        if (_quotes.Contains(quote))
        {
            return;
        }

        _isMore = _quotes.Count == MostExamples;
        if (!_isMore)
        {
            _quotes.Add(quote);
            _examples.Add(became is null ? $"“{quote}”" : $"“{quote}”改为“{became}”");
        }
    }

    /// <summary>Counts a place that the previous example already covers.</summary>
    public void AddAnother() => Count++;

    /// <summary>Returns the number of places and the examples.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"共 {Count} 处：{string.Join("、", _examples)}{(_isMore ? "等" : "")}");
}
