namespace AccessibleContent.Model;

/// <summary>One value on each axis: what a reader requested.</summary>
public sealed record Rendition(HanScript Script, ReadingMode Mode, Form Form)
{
    /// <summary>Gets every rendition.</summary>
    public static IReadOnlyList<Rendition> All { get; } =
    [
        .. from script in HanScript.All
           from mode in ReadingMode.All
           from form in Form.All
           select new Rendition(script, mode, form),
    ];

    /// <summary>Gets the name of the rendition in caches, files and snapshots, such as <c>zh-Hans.elder.html</c>.</summary>
    public string Name => $"{Script.Tag}.{Mode.Name}.{Form.Name}";

    /// <summary>Gets the query that requests exactly this rendition.</summary>
    public string Query => $"?script={Script.Tag}&mode={Mode.Name}&form={Form.Name}";

    /// <inheritdoc/>
    public override string ToString() => Name;
}
