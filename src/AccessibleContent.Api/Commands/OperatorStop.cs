using System.Runtime.InteropServices;

namespace AccessibleContent.Api.Commands;

/// <summary>Records whether the operator has asked the program to stop: any other end is a failure, however orderly.</summary>
internal sealed class OperatorStop : IDisposable
{
    private readonly PosixSignalRegistration[] _signals;
    private volatile bool _wasAsked;

    /// <summary>Starts to listen; the host still handles the signals.</summary>
    public OperatorStop() =>
        _signals = [
            .. new[] { PosixSignal.SIGTERM, PosixSignal.SIGINT, PosixSignal.SIGQUIT }.Select(signal =>
                PosixSignalRegistration.Create(signal, _ => _wasAsked = true)),
        ];

    /// <summary>Gets the exit code for an end at this moment.</summary>
    public int Code => _wasAsked ? ExitCode.Done : ExitCode.Unexpected;

    /// <inheritdoc/>
    public void Dispose() => Array.ForEach(_signals, signal => signal.Dispose());
}
