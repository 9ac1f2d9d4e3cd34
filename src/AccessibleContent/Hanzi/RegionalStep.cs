namespace AccessibleContent.Hanzi;

/// <summary>The step from OpenCC-standard Traditional to a region's glyphs, applied to values while a table is composed.</summary>
internal sealed class RegionalStep
{
    private readonly ConversionTable? _table;
    private readonly string _name = "";

    public RegionalStep(ConversionChain? chain)
    {
        if (chain is null)
            return;
        _table = TableComposer.Compose(chain);
        _name = chain.Characters[0].Name;
    }

    /// <summary>Names a source whose value this step changed.</summary>
    public string Label(string source) => $"{source}+{_name}";

    public string Convert(string standard) => _table is null ? standard : _table.Convert(standard);

    /// <summary>Converts a value, into the buffer if the region changes anything.</summary>
    public ReadOnlySpan<char> Convert(ReadOnlySpan<char> standard, Span<char> buffer) =>
        _table is not null && _table.TryConvert(standard, buffer, out var length) ? buffer[..length] : standard;

    public CharacterDecision Convert(CharacterDecision decision)
    {
        var regional = Convert(decision.Value);
        return regional == decision.Value ? decision : decision with { Value = regional, Origin = Label(decision.Origin) };
    }
}
