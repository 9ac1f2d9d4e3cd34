using System.Text;

namespace AccessibleContent.Writers;

/// <summary>A writer of text that keeps account of whose words it writes: the notice's, or its own labels.</summary>
public abstract class AccountingWriter(WriterContext context) : NoticeWriter
{
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _content = new();
    private readonly List<string> _labels = [];

    /// <summary>Gets the notice's own words, as far as they are written: equal in every form.</summary>
    public string ContentWords => _content.ToString();

    /// <summary>Gets the words that the writer added, as far as they are written.</summary>
    public IReadOnlyList<string> Labels => _labels;

    /// <summary>Gets what the writer knows beside the notice.</summary>
    protected WriterContext Context { get; } = context;

    /// <summary>Writes the whole notice as UTF-8 without BOM.</summary>
    public byte[] Write(Notice notice)
    {
        WriteNotice(notice);
        return Encoding.UTF8.GetBytes(_output.ToString());
    }

    /// <summary>Writes the whole notice.</summary>
    protected abstract void WriteNotice(Notice notice);

    /// <summary>Makes words safe to stand in this form.</summary>
    protected abstract string Escape(string words);

    /// <summary>Writes words of the notice.</summary>
    protected internal void Content(string words)
    {
        _content.Append(words);
        _output.Append(Escape(words));
    }

    /// <summary>Writes words of our own, given in Simplified script or as a code.</summary>
    protected internal void Label(string words)
    {
        var label = Context.Words(words);
        _labels.Add(label);
        _output.Append(Escape(label));
    }

    /// <summary>Writes words of the notice once more, where a reader needs them again: not counted as content.</summary>
    protected internal void Repeat(string words)
    {
        _labels.Add(words);
        _output.Append(Escape(words));
    }

    /// <summary>Writes what is no word at all: tags, line ends, marks.</summary>
    protected internal void Markup(string markup) => _output.Append(markup);
}
