using System.Text;
using AccessibleContent.Model;

namespace AccessibleContent.Writers;

/// <summary>A text writer that tracks the origin of what it writes: the notice's text, or its own labels.</summary>
internal abstract class AccountingWriter(WriterContext context) : NoticeWriter
{
    private readonly StringBuilder _output = new();
    private readonly List<string> _labels = [];
    private long _headRoom = RepeatedHeaders.Room;
    private OutputSizer? _scale;

    /// <summary>Gets the text that the writer has added so far.</summary>
    public IReadOnlyList<string> Labels => _labels;

    /// <summary>Gets the writer's context besides the notice.</summary>
    protected WriterContext Context { get; } = context;

    /// <summary>Gets the length of what has been written so far, in UTF-16 units.</summary>
    protected int Length => _output.Length;

    /// <summary>Writes the whole notice as UTF-8 without BOM.</summary>
    public byte[] Write(Notice notice) => Encoding.UTF8.GetBytes(WriteText(notice));

    /// <summary>Writes the whole notice as text.</summary>
    internal string WriteText(Notice notice)
    {
        WriteNotice(notice);
        return _output.ToString();
    }

    /// <summary>Estimates the bytes that <see cref="Write"/> would produce in any script; stops soon after the limit.</summary>
    internal long Weigh(Notice notice)
    {
        _scale = new OutputSizer();
        WriteNotice(notice);
        return _scale.Bytes;
    }

    /// <inheritdoc/>
    internal override bool IsFull => _scale is { Bytes: > RenditionWeight.Limit };

    /// <summary>Writes the whole notice.</summary>
    protected abstract void WriteNotice(Notice notice);

    /// <summary>Escapes text for this form.</summary>
    protected abstract string Escape(string words);

    /// <summary>Reserves bytes for repeated names of columns; returns false where the notice has not enough left.</summary>
    internal bool TryTakeHeadRoom(long bytes)
    {
        if (bytes > _headRoom)
        {
            return false;
        }

        _headRoom -= bytes;
        return true;
    }

    /// <summary>Writes text of the notice.</summary>
    protected internal void Content(string words) => Put(Escape(words));

    /// <summary>Returns text of our own in the rendition's script.</summary>
    internal string Words(string words) => Context.Words(words);

    /// <summary>Writes text of our own, given in Simplified script or as a code.</summary>
    protected internal void Label(string words) => Repeat(Context.Words(words));

    /// <summary>Writes the label of a fact: our own, or the one that the page has.</summary>
    protected internal void Label(Fact fact, string mark = "") =>
        Repeat((fact.IsLabelOfPage ? Context.Published(fact.Label) : Context.Words(fact.Label)) + mark);

    /// <summary>Repeats text of the notice where a reader needs it again: not counted as content.</summary>
    protected internal void Repeat(string words)
    {
        if (_scale is null)
        {
            _labels.Add(words);
        }

        Put(Escape(words));
    }

    /// <summary>Writes what is not text: tags, line ends, marks.</summary>
    protected internal void Markup(string markup) => Put(markup);

    private void Put(string text)
    {
        if (_scale is null)
        {
            _output.Append(text);
        }
        else
        {
            _scale.Add(text);
        }
    }
}
