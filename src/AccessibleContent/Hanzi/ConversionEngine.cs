namespace AccessibleContent.Hanzi;

/// <summary>A row of the table of engines: the values of the setting <c>Conversion:Engine</c>.</summary>
public sealed class ConversionEngine
{
    private readonly Func<IScriptConverter>? _converter;

    private ConversionEngine(string name, Func<IScriptConverter>? converter, string buildProperty = "")
    {
        Name = name;
        BuildProperty = buildProperty;
        _converter = converter;
    }

    /// <summary>Gets every engine, the default first, including those that this build lacks.</summary>
    public static IReadOnlyList<ConversionEngine> All { get; } =
    [
        new("layered", () => HanziEngine.Layered),
        new("exact", () => HanziEngine.Exact),
#if TOOLGOOD
        new("toolgood", () => ToolGoodConverter.Instance, "UseToolGood"),
#else
        new("toolgood", null, "UseToolGood"),
#endif
    ];

    /// <summary>Gets the name, as in <see cref="IScriptConverter.Engine"/>.</summary>
    public string Name { get; }

    /// <summary>Gets the build property that includes the engine when <c>true</c>; empty where every build has it.</summary>
    public string BuildProperty { get; }

    /// <summary>Gets a value indicating whether this build has the engine.</summary>
    public bool IsBuiltIn => _converter is not null;

    /// <summary>Gets the engine itself.</summary>
    /// <exception cref="InvalidOperationException">This build lacks the engine.</exception>
    public IScriptConverter Converter => _converter?.Invoke()
        ?? throw new InvalidOperationException($"The engine {Name} is not in this build; build with -p:{BuildProperty}=true.");

    /// <summary>Finds an engine by its name, exactly as written in <see cref="Name"/>.</summary>
    public static ConversionEngine? Find(string name) => All.FirstOrDefault(engine => engine.Name == name);
}
