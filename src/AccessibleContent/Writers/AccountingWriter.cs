using System.Text;
using AccessibleContent.Model;

namespace AccessibleContent.Writers;

/// <summary>A writer of text that keeps account of whose words it writes: the notice's, or its own labels.</summary>
public abstract class AccountingWriter(WriterContext context) : NoticeWriter
{
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _content = new();
    private readonly List<string> _labels = [];
    private long _headRoom = RepeatedHeads.Room;
    private OutputScale? _scale;

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

    /// <summary>Weighs what <see cref="Write"/> would give in any script, in bytes; stops soon after the limit.</summary>
    internal long Weigh(Notice notice)
    {
        _scale = new OutputScale();
        WriteNotice(notice);
        return _scale.Bytes;
    }

    /// <inheritdoc/>
    internal override bool IsFull => _scale is { Bytes: > RenditionWeight.Limit };

    /// <summary>Writes the whole notice.</summary>
    protected abstract void WriteNotice(Notice notice);

    /// <summary>Makes words safe to stand in this form.</summary>
    protected abstract string Escape(string words);

    /// <summary>Takes room for names of columns that are said again; false where so many bytes are not left in this notice.</summary>
    internal bool TryTakeHeadRoom(long bytes)
    {
        if (bytes > _headRoom)
        {
            return false;
        }

        _headRoom -= bytes;
        return true;
    }

    /// <summary>Writes words of the notice.</summary>
    protected internal void Content(string words)
    {
        if (_scale is null)
        {
            _content.Append(words);
        }

        Put(Escape(words));
    }

    /// <summary>Gives words of our own in the rendition's script.</summary>
    internal string Words(string words) => Context.Words(words);

    /// <summary>Writes words of our own, given in Simplified script or as a code.</summary>
    protected internal void Label(string words) => Repeat(Context.Words(words));

    /// <summary>Writes words of the notice once more, where a reader needs them again: not counted as content.</summary>
    protected internal void Repeat(string words)
    {
        if (_scale is null)
        {
            _labels.Add(words);
        }

        Put(Escape(words));
    }

    /// <summary>Writes what is no word at all: tags, line ends, marks.</summary>
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
