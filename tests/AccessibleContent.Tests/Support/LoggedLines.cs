using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace AccessibleContent.Tests.Support;

/// <summary>The lines that a service logs, as far as its settings allow.</summary>
internal sealed class LoggedLines : ILoggerProvider
{
    private readonly ConcurrentQueue<(string Category, LogLevel Level, string Message)> _lines = [];

    public IEnumerable<(LogLevel Level, string Message)> Of(string category) =>
        _lines.Where(line => line.Category == category).Select(line => (line.Level, line.Message));

    public IEnumerable<string> All => _lines.Select(line => line.Message);

    public ILogger CreateLogger(string categoryName) => new Logger(categoryName, _lines);

    public void Dispose()
    {
    }

    private sealed class Logger(string category, ConcurrentQueue<(string Category, LogLevel Level, string Message)> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter) => lines.Enqueue((category, logLevel, formatter(state, exception)));
    }
}
