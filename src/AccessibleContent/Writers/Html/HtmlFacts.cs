using AccessibleContent.Model;

namespace AccessibleContent.Writers.Html;

/// <summary>
/// The facts in HTML, each value tied to its label: a table, or date and publisher in one line and the rest in a fold, in the same order.
/// </summary>
internal sealed class HtmlFacts(NoticeMetadata metadata, HtmlWriter writer)
{
    // Date and publisher: what readers ask first, and understand without labels.
    private const int InLine = 2;

    /// <summary>Writes all facts, dates with their machine-readable form.</summary>
    public void Write(FactsLayout layout)
    {
        List<Fact> facts = [.. Facts.Of(metadata)];
        if (layout is FactsLayout.Table)
        {
            writer.Markup("<table class=\"facts\">\n<tbody>\n");
            WriteRows(facts, "<tr><th scope=\"row\" data-label>", "</th><td", "</td></tr>\n");
            writer.Markup("</tbody>\n</table>\n");
            return;
        }

        WriteLine(facts[..InLine]);
        writer.Markup("<details class=\"facts\">\n<summary data-label>");
        writer.Label("公开信息");
        writer.Markup("</summary>\n<dl>\n");
        WriteRows(facts[InLine..], "<div><dt data-label>", "</dt><dd", "</dd></div>\n");
        writer.Markup("</dl>\n</details>\n");
    }

    private void WriteLine(List<Fact> facts)
    {
        writer.Markup("<div class=\"facts\">");
        foreach (var (index, fact) in facts.Index())
        {
            writer.MarkedLabel(index > 0 ? " · " : "");
            if (fact.Kind is FactKind.Missing)
            {
                writer.MarkedLabel(fact.Label + fact.Substitute);
            }
            else
            {
                WriteValue(fact);
            }
        }

        writer.Markup("</div>\n");
    }

    private void WriteRows(List<Fact> facts, string beforeLabel, string beforeValue, string afterValue)
    {
        foreach (var fact in facts)
        {
            writer.Markup(beforeLabel);
            writer.Label(fact);
            writer.Markup(beforeValue);
            writer.Markup(fact.Kind is FactKind.Missing ? " data-label>" : ">");
            WriteValue(fact);
            writer.Label(fact.Substitute);
            writer.Markup(afterValue);
        }
    }

    private void WriteValue(Fact fact)
    {
        if (fact.Kind is FactKind.Published)
        {
            writer.Markup($"<time datetime=\"{MachineDate}\">");
            writer.Content(fact.Value);
            writer.Markup("</time>");
        }
        else if (fact.Kind is FactKind.Text)
        {
            writer.WriteValue(fact.Value, writer.Words(fact.Label) + "：");
        }
        else
        {
            writer.Content(fact.Value);
        }
    }

    private string MachineDate => metadata.PublishedAt is { } at ? at.ToIso() : metadata.PublishedOn.ToIso();
}
