namespace AccessibleContent.Hanzi;

/// <summary>A row of the one table of engines: the values of the setting <c>Conversion:Engine</c>.</summary>
public sealed class ConversionEngine
{
    private readonly Func<IScriptConverter>? _converter;

    private ConversionEngine(string name, Func<IScriptConverter>? converter, string buildProperty = "")
    {
        Name = name;
        BuildProperty = buildProperty;
        _converter = converter;
    }

    /// <summary>Gets every engine, the default first, with those that this build lacks.</summary>
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

    /// <summary>Gets the name, as <see cref="IScriptConverter.Engine"/> gives it.</summary>
    public string Name { get; }

    /// <summary>Gets the property of a build, set to <c>true</c>, that has the engine; empty where every build has it.</summary>
    public string BuildProperty { get; }

    /// <summary>Gets a value indicating whether this build has the engine.</summary>
    public bool IsBuiltIn => _converter is not null;

    /// <summary>Gets the engine itself.</summary>
    /// <exception cref="InvalidOperationException">This build lacks it.</exception>
    public IScriptConverter Converter => _converter?.Invoke()
        ?? throw new InvalidOperationException($"The engine {Name} is not in this build; build with -p:{BuildProperty}=true.");

    /// <summary>Finds the engine of a name, exactly as written in <see cref="Name"/>.</summary>
    public static ConversionEngine? Find(string name) => All.FirstOrDefault(engine => engine.Name == name);
}
