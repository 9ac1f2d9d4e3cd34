using Amazon;
using Amazon.Runtime;
using Amazon.S3;

namespace AccessibleContent.Api.Files.S3;

/// <summary>Makes clients that every kind of object store understands.</summary>
internal static class S3Clients
{
    /// <summary>Returns a client; without keys it finds them as every program of AWS does, when it needs them.</summary>
    public static AmazonS3Client Of(S3Settings settings, S3Connections connections)
    {
        var configuration = new AmazonS3Config
        {
            ForcePathStyle = settings.ForcePathStyle,
            HttpClientFactory = connections,

            // Checksums behind the body are unknown to many object stores; Content-MD5 is known to all.
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,

            // The policies decide.
            MaxErrorRetry = 0,
            Timeout = Timeout.InfiniteTimeSpan,
        };
        if (settings.Endpoint.Length > 0)
        {
            (configuration.ServiceURL, configuration.AuthenticationRegion) = (settings.Endpoint, settings.Region);
        }
        else
        {
            configuration.RegionEndpoint = RegionEndpoint.GetBySystemName(settings.Region);
        }

        return settings.AccessKey.Length > 0
            ? new(new BasicAWSCredentials(settings.AccessKey, settings.SecretKey), configuration)
            : new(configuration);
    }
}
