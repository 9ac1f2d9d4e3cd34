using System.Text;
using AccessibleContent.Readers.Html.Page;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Blocks;

/// <summary>Reads ruby: each annotation follows its base in brackets, as in a browser without ruby support.</summary>
internal sealed class RubyText(HtmlBlocks blocks, NoticeDraft draft)
{
    private const int LongestQuote = 200;

    /// <summary>Reads the element.</summary>
    public void Read(IElement ruby, Marks marks, BlockFlow flow)
    {
        var (bases, readings) = (new List<List<INode>>(), new List<IElement>());
        foreach (var child in ruby.ChildNodes)
        {
            draft.Budget.GoOn();
            if (child is IElement { LocalName: "rt" or "rtc" } reading)
            {
                readings.AddRange(blocks.IsLeftOut(reading) ? [] : [reading]);
            }
            else if (child is IElement { LocalName: "rp" } || (child is IText { Data: var blank } && string.IsNullOrWhiteSpace(blank)))
            {
                continue;
            }
            else
            {
                AddBase(child, bases, readings, marks, flow);
            }
        }

        Write(bases, readings, marks, flow);
        draft.Remark(RemarkRule.RubyReading, $"注音的读音写在所注的字后面的括号里：“{Line(ruby)}”。", line: HtmlWords.LineOf(ruby));
    }

    private static string Line(IElement ruby)
    {
        var line = new StringBuilder();
        foreach (var child in ruby.ChildNodes)
        {
            var words = child is IElement element ? HtmlWords.Of(element, LongestQuote) : child.TextContent.Trim();
            line.Append(
                child is IElement { LocalName: "rt" or "rtc" } && words.Length > 0 ? $"（{words}）"
                : child is IElement { LocalName: "rp" } ? ""
                : words);
            if (line.Length > LongestQuote)
            {
                break;
            }
        }

        return line.ToString();
    }

    // Text after an annotation is the next base; the text before it is one base, unless each part has an element of its own.
    private void AddBase(INode node, List<List<INode>> bases, List<IElement> readings, Marks marks, BlockFlow flow)
    {
        if (readings.Count > 0)
        {
            Write(bases, readings, marks, flow);
        }

        if (bases.Count == 0 || node is IElement { LocalName: "rb" })
        {
            bases.Add([]);
        }

        bases[^1].Add(node);
    }

    private void Write(List<List<INode>> bases, List<IElement> readings, Marks marks, BlockFlow flow)
    {
        var single = readings.Where(reading => reading.LocalName == "rt").ToList();
        var isPaired = bases.Count == single.Count;
        for (var i = 0; i < bases.Count; i++)
        {
            bases[i].ForEach(node => blocks.Walk([node], marks, flow));
            WriteReading(isPaired ? [single[i]] : i == bases.Count - 1 ? single : [], marks, flow);
        }

        readings.Where(reading => reading.LocalName == "rtc").ToList().ForEach(reading => WriteReading([reading], marks, flow));
        bases.Clear();
        readings.Clear();
    }

    private void WriteReading(List<IElement> readings, Marks marks, BlockFlow flow)
    {
        readings = [.. readings.Where(reading => HtmlWords.Of(reading, 10).Length > 0)];
        foreach (var (index, reading) in readings.Index())
        {
            blocks.Add(index == 0 ? "（" : "，", marks, flow);
            blocks.Walk(reading.ChildNodes, marks, flow);
        }

        blocks.Add(readings.Count > 0 ? "）" : "", marks, flow);
    }
}
