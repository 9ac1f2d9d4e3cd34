namespace AccessibleContent.Hanzi;

/// <summary>Follows a pass and puts the pins of the positional rules into its result, each in the place of its character.</summary>
internal ref struct Pinning : IDecisionObserver
{
    private readonly ConversionTable _table;
    private readonly ReadOnlySpan<char> _text;
    private readonly Span<char> _destination;
    private Pin _next;

    public Pinning(ConversionTable table, ReadOnlySpan<char> text, Span<char> destination, Pin first)
    {
        _table = table;
        _text = text;
        _destination = destination;
        _next = first;
    }

    public void Observe(Step start, int seen, int at, Step step)
    {
        var end = start.Read + at + step.Read;
        while (_next.Position < end)
        {
            Write(start, at, step);
            _next = _table.Rules.Next(_text, _next.Position + 1, _text.Length);
        }
    }

    private readonly void Write(Step start, int at, Step step)
    {
        var isInStep = _next.Position >= start.Read + at;
        var decided = isInStep ? step : new Step(1, 1);
        if (_table.MayPin(_text, isInStep ? start.Read + at : _next.Position, decided))
            _destination[start.Written + _next.Position - start.Read] = _next.Result;
    }
}
