using System.Text;
using AccessibleContent.Model;
using AccessibleContent.Readers.Html.Blocks;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Page;

/// <summary>A run of text on a page that a browser sets as one line or paragraph, with what tells a sentence from a button.</summary>
/// <param name="box">The box that it stands in.</param>
internal sealed class PageLine(PageBox box)
{
    // What a line is, it says at its beginning; patterns look at no more.
    private const int LongestHead = 300;

    private static readonly char[] Blank = [' ', '\t', '\r', '\n', '\f', '\u00A0', '\u3000'];

    private readonly StringBuilder _head = new();
    private (IElement? Link, bool IsFile) _asked;
    private bool _startsWithLink;

    /// <summary>Gets the box that it stands in.</summary>
    public PageBox Box => box;

    /// <summary>Gets the texts and pictures that it is made of.</summary>
    public List<INode> Leaves { get; } = [];

    /// <summary>Gets the links to pages; those to files are words of the article.</summary>
    public List<IElement> Links { get; } = [];

    /// <summary>Gets the letters and digits.</summary>
    public int Letters { get; private set; }

    /// <summary>Gets how many of them are in links to pages.</summary>
    public int Linked { get; private set; }

    /// <summary>Gets the marks between words and sentences, links apart.</summary>
    public int Marks { get; private set; }

    /// <summary>Gets a value indicating whether a sentence ends in it, links apart.</summary>
    public bool HasEnd { get; private set; }

    /// <summary>Gets a value indicating whether it shows a picture that is no link.</summary>
    public bool HasPicture { get; private set; }

    /// <summary>Gets a value indicating whether a link to a file stands in it.</summary>
    public bool HasFile { get; private set; }

    /// <summary>Gets the first words.</summary>
    public string Head => field ??= string.Join(' ', _head.ToString().Split(Blank, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Gets a value indicating whether it is a sentence that leads to a page, 详情请点击这里。, however long the link: it begins and ends outside the link.</summary>
    public bool IsPointer => HasEnd && Links.Count == 1 && Linked < Letters && !_startsWithLink;

    /// <summary>Gets a value indicating whether it is mostly links.</summary>
    public bool IsLinks => Linked * 2 > Letters && !IsPointer;

    /// <summary>Gets a value indicating whether it says something in a sentence, outside links.</summary>
    public bool IsProse => !IsLinks && Letters > 0 && (HasEnd || (Marks >= 2 && Letters - Linked >= 20));

    /// <summary>Gets the source line.</summary>
    public int? SourceLine => Leaves.Count == 0 ? null : Leaves[0] is IElement picture ? HtmlWords.LineOf(picture) : HtmlWords.LineOf(Leaves[0].ParentElement!);

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

    /// <summary>Gives all words, for a quotation.</summary>
    public string Words() => string.Join(' ', string.Concat(Leaves.OfType<IText>().Select(text => text.Data)).Split(Blank, StringSplitOptions.RemoveEmptyEntries));

    // An address may be as long as a page, and hold many texts.
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
            var isEnd = data[i] is '。' or '！' or '？' or '；' || (data[i] is '.' or '!' or '?' && i > 0 && char.IsAsciiLetterLower(data[i - 1]) && (i + 1 == data.Length || char.IsWhiteSpace(data[i + 1])));
            HasEnd |= isEnd;
            Marks += isEnd || data[i] is '，' or '、' or '：' or ',' ? 1 : 0;
        }
    }
}
