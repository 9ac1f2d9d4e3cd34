using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Readers.Html.Blocks;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Page;

/// <summary>A run of text on a page that a browser lays out as one line or paragraph, with what tells a sentence from a button.</summary>
/// <param name="box">The box that it is in.</param>
internal sealed class PageLine(PageBox box)
{
    // The beginning determines what a line is; patterns look no further.
    private const int LongestHead = 300;

    private static readonly char[] Blank = [' ', '\t', '\r', '\n', '\f', '\u00A0', '\u3000'];

    private readonly StringBuilder _head = new();
    private (IElement? Link, bool IsFile) _asked;
    private bool _startsWithLink;

    /// <summary>Gets the box that it is in.</summary>
    public PageBox Box => box;

    /// <summary>Gets the texts and pictures that it consists of.</summary>
    public List<INode> Leaves { get; } = [];

    /// <summary>Gets the links to pages; links to files count as text of the article.</summary>
    public List<IElement> Links { get; } = [];

    /// <summary>Gets the number of letters and digits.</summary>
    public int Letters { get; private set; }

    /// <summary>Gets how many of them are in links to pages.</summary>
    public int Linked { get; private set; }

    /// <summary>Gets the number of punctuation marks between words and sentences outside links.</summary>
    public int Marks { get; private set; }

    /// <summary>Gets a value indicating whether a sentence ends in it, outside links.</summary>
    public bool HasEnd { get; private set; }

    /// <summary>Gets a value indicating whether it shows a picture that is not a link.</summary>
    public bool HasPicture { get; private set; }

    /// <summary>Gets a value indicating whether it contains a link to a file.</summary>
    public bool HasFile { get; private set; }

    /// <summary>Gets the beginning of the text.</summary>
    public string Head => field ??= string.Join(' ', _head.ToString().Split(Blank, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>
    /// Gets a value indicating whether it is a sentence that links to a page, 详情请点击这里。, however long the link: it begins and ends outside
    /// the link.
    /// </summary>
    public bool IsPointer => HasEnd && Links.Count == 1 && Linked < Letters && !_startsWithLink;

    /// <summary>Gets a value indicating whether it is mostly links.</summary>
    public bool IsLinks => Linked * 2 > Letters && !IsPointer;

    /// <summary>Gets a value indicating whether it contains a sentence, outside links.</summary>
    public bool IsProse => !IsLinks && Letters > 0 && (HasEnd || (Marks >= 2 && Letters - Linked >= 20));

    /// <summary>Gets the source line.</summary>
    public int? SourceLine =>
        Leaves.Count == 0 ? null
        : Leaves[0] is IElement picture ? HtmlWords.LineOf(picture)
        : HtmlWords.LineOf(Leaves[0].ParentElement!);

    /// <summary>Adds a text.</summary>
    public void Add(IText text, IElement? link)
    {
        Leaves.Add(text);
        var data = text.Data;
        _head.Append(data.AsSpan(0, Math.Min(data.Length, Math.Max(0, LongestHead - _head.Length))));
        var isFile = link is not null && (LeadsToFile(link) || FileKind.Of(data) is not null);
        HasFile |= isFile;
        var isLinked = link is not null && !isFile;
        var letters = data.Count(char.IsLetterOrDigit);
        _startsWithLink |= Letters == 0 && letters > 0 && isLinked;
        (Letters, Linked) = (Letters + letters, Linked + (isLinked ? letters : 0));
        if (isLinked)
        {
            AddLink(link!);
        }
        else
        {
            Punctuate(data);
        }
    }

    /// <summary>Adds a picture.</summary>
    public void AddPicture(IElement picture, IElement? link)
    {
        Leaves.Add(picture);
        HasPicture |= link is null;
    }

    /// <summary>Returns all text, for a quotation.</summary>
    public string Words() =>
        string.Join(
            ' ',
            string.Concat(Leaves.OfType<IText>().Select(text => text.Data)).Split(Blank, StringSplitOptions.RemoveEmptyEntries));

    // An address may be as long as a page, and wrap many texts.
    private bool LeadsToFile(IElement link)
    {
        if (link != _asked.Link)
        {
            _asked = (link, DocumentFiles.Is(link.GetAttribute("href") ?? "", ""));
        }

        return _asked.IsFile;
    }

    private void AddLink(IElement link)
    {
        if (Links.Count == 0 || Links[^1] != link)
        {
            Links.Add(link);
        }
    }

    private void Punctuate(string data)
    {
        for (var i = 0; i < data.Length; i++)
        {
            var isEnd =
                data[i] is '。' or '！' or '？' or '；'
                || (
                    data[i] is '.' or '!' or '?'
                    && i > 0
                    && char.IsAsciiLetterLower(data[i - 1])
                    && (i + 1 == data.Length || char.IsWhiteSpace(data[i + 1])));
            HasEnd |= isEnd;
            Marks += isEnd || data[i] is '，' or '、' or '：' or ',' ? 1 : 0;
        }
    }
}
