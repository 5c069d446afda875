using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace TpmAssistant.Testing;

/// <summary>Keeps every line that anything in the host writes to the log, down to the finest.</summary>
public sealed class CollectedLogs : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public bool IsEnabled(LogLevel logLevel) => true;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Lines.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose()
    {
        // The lines are read after the host has ended.
    }
}
