using AccessibleContent.Model;

namespace AccessibleContent.Writers.Html;

/// <summary>The two layouts of the facts in HTML; both tie each value to its label.</summary>
internal sealed class HtmlFacts
{
    private static readonly HtmlFacts Table = new(
        "<table class=\"facts\">\n<tbody>\n", "<tr><th scope=\"row\" data-label>", "</th><td>", "</td></tr>\n",
        "</tbody>\n</table>\n");
    private static readonly HtmlFacts List = new("<dl class=\"facts\">\n", "<div><dt data-label>", "</dt><dd>", "</dd></div>\n", "</dl>\n");

    private readonly string _open;
    private readonly string _beforeLabel;
    private readonly string _beforeValue;
    private readonly string _afterValue;
    private readonly string _close;

    private HtmlFacts(string open, string beforeLabel, string beforeValue, string afterValue, string close) =>
        (_open, _beforeLabel, _beforeValue, _afterValue, _close) = (open, beforeLabel, beforeValue, afterValue, close);

    /// <summary>Returns the markup for a layout.</summary>
    public static HtmlFacts For(FactsLayout layout) => layout is FactsLayout.List ? List : Table;

    /// <summary>Writes all facts, dates with their machine-readable form.</summary>
    public void Write(IEnumerable<Fact> facts, NoticeMetadata metadata, HtmlWriter writer)
    {
        writer.Markup(_open);
        foreach (var fact in facts)
        {
            writer.Markup(_beforeLabel);
            writer.Label(fact.Label);
            writer.Markup(_beforeValue);
            WriteValue(fact, metadata, writer);
            writer.Markup(_afterValue);
        }

        writer.Markup(_close);
    }

    private static void WriteValue(Fact fact, NoticeMetadata metadata, HtmlWriter writer)
    {
        if (fact.Kind is FactKind.Published)
        {
            writer.Markup($"<time datetime=\"{MachineDate(metadata)}\">");
            writer.Content(fact.Value);
            writer.Markup("</time>");
        }
        else
        {
            writer.Content(fact.Value);
        }
    }

    private static string MachineDate(NoticeMetadata metadata) => metadata.PublishedAt is { } at
        ? at.ToIso()
        : metadata.PublishedOn.ToIso();
}
