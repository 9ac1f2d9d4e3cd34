using Microsoft.Extensions.Logging;

namespace AccessibleContent.Fuzz;

/// <summary>The errors that the service logs.</summary>
internal sealed class LoggedErrors : ILoggerProvider, ILogger
{
    private volatile Complaint? _first;

    /// <summary>Gets the kind of the first one; null where there is none.</summary>
    public string? Kind => _first?.Kind;

    /// <summary>Gets the message of the first one.</summary>
    public string Details => _first?.Details ?? "";

    /// <summary>Clears the log.</summary>
    public void Clear() => _first = null;

    /// <inheritdoc/>
    public ILogger CreateLogger(string categoryName) => this;

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    /// <inheritdoc/>
    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            _first ??= exception is null ? new(formatter(state, null), formatter(state, null)) : Complaint.Of("request", exception);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
