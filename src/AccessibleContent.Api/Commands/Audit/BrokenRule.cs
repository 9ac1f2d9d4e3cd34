using AccessibleContent.Api.Site.Audit;

namespace AccessibleContent.Api.Commands.Audit;

/// <summary>A rule that pages break.</summary>
/// <param name="Fault">The first fault.</param>
/// <param name="Criteria">The criteria that the rule belongs to; an empty string for best practices.</param>
internal sealed record BrokenRule(PageFault Fault, IReadOnlyList<string> Criteria)
{
    private const int MostShown = 5;
    private readonly HashSet<string> _pages = new(StringComparer.Ordinal);
    private readonly List<(string Path, int Width, PageFault Fault)> _shown = [];
    private int _elements;

    /// <summary>Gets the number of pages with the fault.</summary>
    public int Pages => _pages.Count;

    /// <summary>Gets the first of them, with the width at which the fault was seen.</summary>
    public IReadOnlyList<(string Path, int Width, PageFault Fault)> Shown => _shown;

    /// <summary>Adds a page with the fault.</summary>
    public void Add(string path, int width, PageFault fault)
    {
        if (_pages.Add(path) && _shown.Count < MostShown)
        {
            _shown.Add((path, width, fault));
        }

        _elements = Math.Max(_elements, fault.Count);
    }

    /// <summary>Returns the line of the record.</summary>
    public RuleResult ToResult() => new(Fault.Rule, Criteria, Pages, _elements, Uri.UnescapeDataString(_shown[0].Path));
}
