using AccessibleContent.Readers.Text;

namespace AccessibleContent.Readers.Html.Hidden;

/// <summary>One declaration of a style that may decide whether text is visible.</summary>
/// <param name="Property">The property.</param>
/// <param name="Value">The value, in lower case.</param>
/// <param name="IsImportant">Whether it is marked !important.</param>
internal readonly record struct StyleDeclaration(StyleProperty Property, string Value, bool IsImportant)
{
    private const string Importance = "important";

    private static readonly Dictionary<string, StyleProperty> Properties = new(StringComparer.OrdinalIgnoreCase)
    {
        ["display"] = StyleProperty.Display,
        ["visibility"] = StyleProperty.Visibility,
        ["opacity"] = StyleProperty.Opacity,
        ["animation"] = StyleProperty.Animation,
        ["animation-name"] = StyleProperty.Animation,
        ["transition"] = StyleProperty.Animation,
        ["content-visibility"] = StyleProperty.ContentVisibility,
        ["font"] = StyleProperty.Font,
        ["font-size"] = StyleProperty.FontSize,
        ["color"] = StyleProperty.Color,
        ["background"] = StyleProperty.Background,
        ["background-color"] = StyleProperty.Background,
        ["background-image"] = StyleProperty.BackgroundImage,
        ["position"] = StyleProperty.Position,
        ["left"] = StyleProperty.Left,
        ["top"] = StyleProperty.Top,
        ["right"] = StyleProperty.Right,
        ["margin-left"] = StyleProperty.MarginLeft,
        ["text-indent"] = StyleProperty.TextIndent,
        ["clip"] = StyleProperty.Clip,
        ["clip-path"] = StyleProperty.ClipPath,
        ["transform"] = StyleProperty.Transform,
        ["width"] = StyleProperty.Width,
        ["max-width"] = StyleProperty.MaxWidth,
        ["height"] = StyleProperty.Height,
        ["max-height"] = StyleProperty.MaxHeight,
        ["padding"] = StyleProperty.Padding,
        ["padding-top"] = StyleProperty.Padding,
        ["padding-bottom"] = StyleProperty.Padding,
        ["overflow"] = StyleProperty.Overflow,
        ["overflow-x"] = StyleProperty.Overflow,
        ["overflow-y"] = StyleProperty.Overflow,
        ["text-decoration"] = StyleProperty.TextDecoration,
        ["text-decoration-line"] = StyleProperty.TextDecoration,
        ["mso-hide"] = StyleProperty.MsoHide,
        ["mso-element"] = StyleProperty.MsoElement,
        ["mso-special-character"] = StyleProperty.MsoSpecialCharacter,
    };

    private static readonly Dictionary<string, StyleProperty>.AlternateLookup<ReadOnlySpan<char>> Names = Properties.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>Reads the declarations of a block or of an attribute into a list.</summary>
    public static void Read(ReadOnlySpan<char> text, List<StyleDeclaration> into)
    {
        while (text.Length > 0)
        {
            var end = CssText.EndOf(text, ';');
            var one = text[..end];
            text = text[Math.Min(text.Length, end + 1)..];
            if (one.IndexOf(':') is > 0 and var colon && Names.TryGetValue(one[..colon].Trim(), out var property))
            {
                into.Add(Of(property, one[(colon + 1)..].Trim()));
            }
        }
    }

    private static StyleDeclaration Of(StyleProperty property, ReadOnlySpan<char> value)
    {
        var mark = value.LastIndexOf('!');
        var important = mark >= 0 && value[(mark + 1)..].Trim().Equals(Importance, StringComparison.OrdinalIgnoreCase);
        return new(property, (important ? value[..mark] : value).Trim().ToString().ToLowerInvariant(), important);
    }
}
