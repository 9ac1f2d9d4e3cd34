namespace AccessibleContent.Api.Intake.Crawl;

/// <summary>A name leads to an address that must not be asked; asking again will not change that.</summary>
/// <param name="message">The name and the address.</param>
public sealed class ForbiddenAddressException(string message) : HttpRequestException(message)
{
    /// <summary>Gives what lies in a failure of a client, which wraps what its connection throws; null where it is something else.</summary>
    public static ForbiddenAddressException? In(Exception? failure) => failure as ForbiddenAddressException ?? failure?.InnerException as ForbiddenAddressException;
}
