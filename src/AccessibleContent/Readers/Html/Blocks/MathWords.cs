using System.Text;
using AccessibleContent.Readers.Html.Page;
using AngleSharp.Dom;

namespace AccessibleContent.Readers.Html.Blocks;

/// <summary>Writes a MathML formula as a line: a/b, √(x), powers in superscript and indices in subscript.</summary>
internal sealed class MathWords(NoticeDraft draft)
{
    private readonly List<(StringBuilder Text, bool? Raised)> _pieces = [];

    /// <summary>Returns the pieces of the line, and whether each is superscript or subscript; none if the formula is empty.</summary>
    public IReadOnlyList<(string Text, bool? Raised)> Of(IElement math)
    {
        Add(math, null);
        List<(string Text, bool? Raised)> pieces =
        [
            .. _pieces.Select(piece => (piece.Text.ToString(), piece.Raised)).Where(piece => !string.IsNullOrWhiteSpace(piece.Item1)),
        ];
        return pieces.Count == 0 && math.GetAttribute("alttext") is { } alternative && !string.IsNullOrWhiteSpace(alternative)
            ? [(alternative.Trim(), null)]
            : pieces;
    }

    /// <summary>Returns the line as a remark quotes it.</summary>
    public static string Line(IEnumerable<(string Text, bool? Raised)> pieces) => string.Concat(pieces.Select(piece => piece.Raised switch
    {
        true => RaisedDigits.Of(piece.Text, true) ?? $"^({piece.Text})",
        false => RaisedDigits.Of(piece.Text, false) ?? $"_({piece.Text})",
        null => piece.Text,
    }));

    private void Add(IElement element, bool? raised)
    {
        draft.Budget.GoOn();
        List<IElement> parts = [.. element.Children.Where(child => IsShown(child))];
        switch (element.LocalName)
        {
            case "mfrac" when parts.Count == 2: AddGrouped(parts[0], raised); Put("/", raised); AddGrouped(parts[1], raised); break;
            case "msup" or "mover" when parts.Count == 2: AddGrouped(parts[0], raised); Attach(parts[1], true, raised); break;
            case "msub" or "munder" when parts.Count == 2: AddGrouped(parts[0], raised); Attach(parts[1], false, raised); break;
            case "msubsup" or "munderover" when parts.Count == 3:
                AddGrouped(parts[0], raised);
                Attach(parts[1], false, raised);
                Attach(parts[2], true, raised);
                break;
            case "msqrt": Put("√(", raised); AddAll(parts, raised); Put(")", raised); break;
            case "mroot" when parts.Count == 2:
                Attach(parts[1], true, raised);
                Put("√(", raised);
                Add(parts[0], raised);
                Put(")", raised);
                break;
            case "mfenced": Put("(", raised); AddSeparated(parts, ",", raised); Put(")", raised); break;
            case "mtable": AddSeparated(parts, "；", raised); break;
            case "mtr" or "mlabeledtr": AddSeparated(parts, "，", raised); break;
            case "semantics": AddAll(parts.Take(1), raised); break;
            case "mspace": Put(" ", raised); break;
            case var _ when element.ChildElementCount == 0: Put(element.TextContent, raised); break;
            default: AddAll(parts, raised); break;
        }
    }

    private static bool IsShown(IElement part) =>
        part.LocalName is not ("annotation" or "annotation-xml" or "mphantom" or "none" or "script")
        && !ElementKinds.IsSilent(part) && !ElementKinds.IsEmbedded(part) && !ElementKinds.IsControl(part);

    private void AddAll(IEnumerable<IElement> parts, bool? raised)
    {
        foreach (var part in parts)
        {
            Add(part, raised);
        }
    }

    private void AddSeparated(List<IElement> parts, string separator, bool? raised)
    {
        foreach (var (index, part) in parts.Index())
        {
            Put(index == 0 ? "" : separator, raised);
            Add(part, raised);
        }
    }

    private void AddGrouped(IElement part, bool? raised)
    {
        var isOne = IsOne(part);
        Put(isOne ? "" : "(", raised);
        Add(part, raised);
        Put(isOne ? "" : ")", raised);
    }

    private static bool IsOne(IElement part)
    {
        while (part.ChildElementCount == 1 && part.LocalName is not ("msqrt" or "mfenced"))
        {
            part = part.Children[0];
        }

        return part.ChildElementCount == 0
            || part.LocalName is "msqrt" or "mfenced"
            || (IsFence(part.FirstElementChild) && IsFence(part.LastElementChild));
    }

    private static bool IsFence(IElement? part) =>
        part is { LocalName: "mo", TextContent: var mark } && mark.Trim() is "(" or ")" or "[" or "]" or "{" or "}" or "|";

    // A power of a power stays on its line, in brackets.
    private void Attach(IElement part, bool up, bool? raised)
    {
        if (raised is null)
        {
            Add(part, up);
            return;
        }

        Put(up ? "^(" : "_(", raised);
        Add(part, raised);
        Put(")", raised);
    }

    private void Put(string text, bool? raised)
    {
        if (_pieces.Count == 0 || _pieces[^1].Raised != raised)
        {
            _pieces.Add((new StringBuilder(), raised));
        }

        // The sign between a function and its argument is invisible, and separates them.
        var words = text.AsSpan().Trim();
        _pieces[^1].Text.Append(text.Length > 0 && (words.IsEmpty || words is "\u2061") ? " " : words);
    }
}
