using System.Net;
using Amazon.Runtime;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace AccessibleContent.Api.Files.S3;

/// <summary>What failures of requests to an object store mean.</summary>
internal static class S3Failures
{
    /// <summary>Checks whether the object store could not do what was asked, whatever the reason.</summary>
    public static bool IsOutage(Exception failure) =>
        IsOfAll(failure) || failure is AmazonServiceException or AmazonClientException or BrokenCircuitException;

    /// <summary>Checks whether a failure concerns every request: not the refusal of one that is wrong by itself.</summary>
    public static bool IsOfAll(Exception failure) => failure switch
    {
        AmazonServiceException { StatusCode: HttpStatusCode.BadRequest } => false,
        AmazonServiceException or AmazonClientException or HttpRequestException or IOException or TimeoutRejectedException => true,
        OperationCanceledException { InnerException: TimeoutException } => true,
        _ => false,
    };

    /// <summary>Checks whether the same request may succeed a moment later.</summary>
    public static bool MayPass(Exception failure) => failure switch
    {
        AmazonServiceException { StatusCode: 0 or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError } => true,
        HttpRequestException or IOException => true,
        _ => false,
    };

    /// <summary>Returns the reason for the operator; it has no key and no body.</summary>
    public static string Words(Exception failure) => failure switch
    {
        AmazonServiceException { StatusCode: not 0 } refusal => $"{(int)refusal.StatusCode} {refusal.ErrorCode}",
        TimeoutRejectedException => "no answer in time",
        BrokenCircuitException => "it has just failed",
        AmazonClientException unsent => FirstLine(unsent.Message),
        _ => FirstLine((failure.InnerException ?? failure).Message),
    };

    // That no key was found is followed by a list of all places where none was.
    private static string FirstLine(string words) => words.Split('\n', 2)[0].TrimEnd('\r', '.', ':');
}
