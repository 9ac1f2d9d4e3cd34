using System.Globalization;
using AccessibleContent.Api.Intake.Import;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace AccessibleContent.Api.Commands;

/// <summary>The summary printed at the end of an import: the outcomes, and the number of pages by remark.</summary>
internal static class ImportSummary
{
    /// <summary>Returns the tables.</summary>
    public static IRenderable Of(int files, ImportCounts counts)
    {
        var outcomes = Table(
        [
            ("files", files),
            ("created", counts.Of(PublicationOutcome.Created)),
            ("revised", counts.Of(PublicationOutcome.Revised)),
            ("unchanged", counts.Of(PublicationOutcome.Unchanged)),
            ("refused", counts.Refusals.Count),
            ("remarks", counts.Remarks),
            ("pages with doubts about title, date or body", counts.Doubtful),
        ]);
        return counts.Remarks == 0
            ? outcomes
            : new Rows(
                outcomes,
                new Text("Pages by rule:"),
                Table(counts.Rules.Select(one => ($"  {WeightWords.Of(one.Rule.Weight)} {one.Rule.Name}", one.Pages))));
    }

    private static Grid Table(IEnumerable<(string What, int Count)> rows)
    {
        var grid = new Grid().AddColumn().AddColumn(new GridColumn().RightAligned());
        foreach (var (what, count) in rows)
        {
            grid.AddRow(new Text(what), new Text(count.ToString(CultureInfo.InvariantCulture)));
        }

        return grid;
    }
}
