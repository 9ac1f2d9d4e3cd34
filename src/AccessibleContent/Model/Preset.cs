namespace AccessibleContent.Model;

/// <summary>A name for three axis values; the preset is named after one of them, which is fixed.</summary>
public sealed record Preset(string Name, Rendition Rendition, Axis? NamedAfter)
{
    /// <summary>Gets every preset.</summary>
    public static IReadOnlyList<Preset> All { get; } =
    [
        new("standard", new(HanScript.Simplified, ReadingMode.Standard, Form.Html), null),
        new("elder", new(HanScript.Simplified, ReadingMode.Elder, Form.Html), Axis.Mode),
        new("traditional", new(HanScript.Traditional, ReadingMode.Standard, Form.Html), Axis.Script),
        new("plain", new(HanScript.Simplified, ReadingMode.Standard, Form.Text), Axis.Form),
        new("speech", new(HanScript.Simplified, ReadingMode.Standard, Form.Speech), Axis.Form),
    ];

    /// <summary>Returns whether a query may replace the preset's value: not the one it is named after.</summary>
    public bool Allows(Rendition wanted) => NamedAfter switch
    {
        Axis.Script => wanted.Script != HanScript.Simplified,
        Axis.Mode => wanted.Mode == Rendition.Mode,
        Axis.Form => wanted.Form == Rendition.Form,
        _ => true,
    };
}
