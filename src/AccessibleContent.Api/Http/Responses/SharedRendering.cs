namespace AccessibleContent.Api.Http.Responses;

/// <summary>The rendering of one response for all waiting requests: it continues as long as one of them waits.</summary>
internal sealed class SharedRendering : IDisposable
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Lazy<Task<ResponseBody>> _bytes;
    private int _waiting;
    private bool _isOver;

    /// <param name="make">Renders the bytes.</param>
    public SharedRendering(Func<SharedRendering, CancellationToken, Task<ResponseBody>> make) =>
        _bytes = new(() => Task.Run(() => make(this, _stop.Token), CancellationToken.None));

    /// <summary>Gets the bytes; rendering starts with the first access.</summary>
    public Task<ResponseBody> Bytes => _bytes.Value;

    /// <summary>Adds a waiting request; false if all have left, so that the rendering is being canceled.</summary>
    public bool TryJoin()
    {
        lock (_gate)
        {
            _waiting += _isOver ? 0 : 1;
            return !_isOver;
        }
    }

    /// <summary>Removes a waiting request; after the last one, the rendering is canceled unless it has ended.</summary>
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

    /// <summary>Marks the rendering as ended by itself.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _isOver = true;
        }

        _stop.Dispose();
    }
}
