using AccessibleContent.Readers.Text;

namespace AccessibleContent.Readers.Html.Hidden;

/// <summary>The CSS properties that decide whether text is visible, and Word's own.</summary>
internal enum StyleProperty
{
    Display,
    Visibility,
    Opacity,
    Animation,
    ContentVisibility,
    Font,
    FontSize,
    Color,
    Background,
    BackgroundImage,
    Position,
    Left,
    Top,
    Right,
    MarginLeft,
    TextIndent,
    Clip,
    ClipPath,
    Transform,
    Width,
    MaxWidth,
    Height,
    MaxHeight,
    Padding,
    Overflow,
    TextDecoration,
    MsoHide,
    MsoElement,
    MsoSpecialCharacter,
}
