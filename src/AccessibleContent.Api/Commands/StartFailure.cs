using System.Data.Common;
using System.Net.Sockets;
using AccessibleContent.Api.Files;
using AccessibleContent.Api.Store;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Commands;

/// <summary>Maps the failure that ended the service to an exit code and a message for the operator.</summary>
internal static class StartFailure
{
    /// <summary>Returns the exit code and the message; an unexpected failure comes with its stack trace.</summary>
    public static (int Code, IEnumerable<string> Words) Of(Exception failure) => failure switch
    {
        OptionsValidationException wrong => (ExitCode.WrongSettings, wrong.Failures.Select(one => $"Wrong setting: {one}")),
        _ when IsOfListening(failure) => (ExitCode.NoSystem, [$"The service cannot listen: {failure.Message} (setting --urls)"]),
        IOException { HResult: TooManyFiles } => (ExitCode.NoSystem, [OpenFiles.Problem(0)!]),
        StoreUnavailableException or DbException or InvalidOperationException { InnerException: DbException } => (
            ExitCode.NoStore,
            [$"The store cannot be opened: {failure.GetBaseException().Message} (setting Store:ConnectionString)"]),
        FilesUnavailableException => (ExitCode.NoStore, [failure.Message]),
        IOException or UnauthorizedAccessException => (
            ExitCode.NoStore,
            [$"A configured file or folder cannot be opened or created: {failure.Message}"]),
        _ => (ExitCode.Unexpected, [$"Unexpected: {failure}"]),
    };

    // EMFILE.
    private const int TooManyFiles = 24;

    private static bool IsOfListening(Exception failure) =>
        failure is AddressInUseException or SocketException || failure.InnerException is AddressInUseException or SocketException;
}
