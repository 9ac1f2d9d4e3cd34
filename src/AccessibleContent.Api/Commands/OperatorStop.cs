using System.Runtime.InteropServices;

namespace AccessibleContent.Api.Commands;

/// <summary>Knows whether somebody has asked the program to stop: an end that nobody asked for is a failure, however orderly.</summary>
internal sealed class OperatorStop : IDisposable
{
    private readonly PosixSignalRegistration[] _signals;
    private volatile bool _wasAsked;

    /// <summary>Begins to listen; what the host makes of the signals is left to it.</summary>
    public OperatorStop() => _signals = [.. new[] { PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGQUIT }.Select(signal => PosixSignalRegistration.Create(signal, _ => _wasAsked = true))];

    /// <summary>Gets the exit code of an end that came now.</summary>
    public int Code => _wasAsked ? ExitCode.Done : ExitCode.Unexpected;

    /// <inheritdoc/>
    public void Dispose() => Array.ForEach(_signals, signal => signal.Dispose());
}
