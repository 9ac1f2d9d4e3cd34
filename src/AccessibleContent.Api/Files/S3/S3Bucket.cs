using System.Net;
using System.Net.Http.Headers;
using Amazon.S3;
using Amazon.S3.Model;
using Polly;
using Polly.Registry;

namespace AccessibleContent.Api.Files.S3;

/// <summary>The requests to one bucket, each under its policy.</summary>
internal sealed class S3Bucket(
    IAmazonS3 client, string name, ResiliencePipelineProvider<string> pipelines, S3Reachability reachability)
{
    private readonly ResiliencePipeline _read = pipelines.GetPipeline(S3Policies.Read);
    private readonly ResiliencePipeline _write = pipelines.GetPipeline(S3Policies.Write);

    /// <summary>Returns the length of an object; null if there is none.</summary>
    /// <exception cref="FilesUnavailableException">The object store cannot say.</exception>
    public ValueTask<long?> LengthAsync(string key, CancellationToken cancellation) =>
        AskAsync(_read, 0, token => FindAsync(key, token), cancellation);

    /// <summary>Returns bytes of an object.</summary>
    /// <param name="key">The object.</param>
    /// <param name="from">The first byte.</param>
    /// <param name="last">The last byte.</param>
    /// <param name="cancellation">Cancels the request; the returned stream has its own.</param>
    /// <exception cref="FilesUnavailableException">The object store does not send them.</exception>
    public ValueTask<Stream> ReadAsync(string key, long from, long last, CancellationToken cancellation) =>
        AskAsync(_read, 0, token => SendAsync(key, from, last, token), cancellation);

    /// <summary>Writes an object, whole or not at all.</summary>
    /// <exception cref="FilesUnavailableException">The object store does not take it.</exception>
    public async ValueTask WriteAsync(S3Upload upload, CancellationToken cancellation) => await AskAsync(
        _write,
        upload.Source.Length,
        async token => await client.PutObjectAsync(upload.ToRequest(name), token),
        cancellation);

    /// <summary>Makes of a failure what callers are told, and notes it.</summary>
    public Exception Told(Exception failure, CancellationToken cancellation) =>
        cancellation.IsCancellationRequested ? new OperationCanceledException(failure.Message, failure, cancellation)
        : failure as FilesUnavailableException ?? reachability.Note(failure);

    // What answers HEAD with 404 is not always the bucket: it may be missing itself, which is another matter.
    private async ValueTask<long?> FindAsync(string key, CancellationToken cancellation)
    {
        try
        {
            // No file is empty, so no length means that whatever stands between has dropped it.
            return (await client.GetObjectMetadataAsync(name, key, cancellation)).ContentLength is > 0 and var length
                ? length
                : throw new IOException("the object store does not say how long the object is");
        }
        catch (AmazonS3Exception missing) when (missing.StatusCode is HttpStatusCode.NotFound)
        {
            await client.HeadBucketAsync(new HeadBucketRequest { BucketName = name }, cancellation);
            return null;
        }
    }

    private async ValueTask<Stream> SendAsync(string key, long from, long last, CancellationToken cancellation)
    {
        var response = await client.GetObjectAsync(
            new GetObjectRequest { BucketName = name, Key = key, ByteRange = new(from, last) }, cancellation);
        if (StartOf(response) != from)
        {
            response.Dispose();
            throw new IOException("the object store sent another range than was asked for");
        }

        return response.ResponseStream;
    }

    private static long? StartOf(GetObjectResponse response) => response.HttpStatusCode is not HttpStatusCode.PartialContent ? 0
        : ContentRangeHeaderValue.TryParse(response.ContentRange, out var range) ? range.From
        : null;

    private async ValueTask<T> AskAsync<T>(
        ResiliencePipeline policy, long size, Func<CancellationToken, ValueTask<T>> ask, CancellationToken cancellation)
    {
        var context = ResilienceContextPool.Shared.Get(cancellation);
        context.Properties.Set(S3Policies.Size, size);
        try
        {
            var result = await policy.ExecuteAsync((one, asked) => asked(one.CancellationToken), context, ask);
            reachability.NoteAnswer();
            return result;
        }
        catch (Exception failure) when (S3Failures.IsOutage(failure))
        {
            throw Told(failure, cancellation);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }
}
