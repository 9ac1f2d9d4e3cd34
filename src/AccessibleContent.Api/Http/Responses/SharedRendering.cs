namespace AccessibleContent.Api.Http.Responses;

/// <summary>The making of an answer's bytes, for all who wait for them: it goes on as long as one of them does.</summary>
internal sealed class SharedRendering : IDisposable
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Lazy<Task<ResponseBody>> _bytes;
    private int _waiting;
    private bool _isOver;

    /// <param name="make">Makes the bytes.</param>
    public SharedRendering(Func<SharedRendering, CancellationToken, Task<ResponseBody>> make) => _bytes = new(() => Task.Run(() => make(this, _stop.Token), CancellationToken.None));

    /// <summary>Gets the bytes; they begin to be made when somebody asks first.</summary>
    public Task<ResponseBody> Bytes => _bytes.Value;

    /// <summary>Joins those who wait; false where all have left, so that the making is being given up.</summary>
    public bool TryJoin()
    {
        lock (_gate)
        {
            _waiting += _isOver ? 0 : 1;
            return !_isOver;
        }
    }

    /// <summary>Leaves those who wait; with the last one the making is given up, unless it has ended.</summary>
    public void Leave()
    {
        lock (_gate)
        {
            if (--_waiting > 0 || _isOver)
            {
                return;
            }

            _isOver = true;
            _ = _stop.CancelAsync();
        }
    }

    /// <summary>Ends the making: it came to an end by itself.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isOver = true;
        }

        _stop.Dispose();
    }
}
