using Amazon.S3.Model;

namespace AccessibleContent.Api.Files.S3;

/// <summary>What is to be stored, with its hashes: an object store refuses other bytes.</summary>
/// <param name="Key">The name of the object.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Source">Its bytes; each attempt reads them from the start.</param>
/// <param name="Sha256">Their SHA-256, which the signature of the request covers.</param>
/// <param name="Md5">Their MD5.</param>
internal sealed record S3Upload(string Key, string MediaType, Stream Source, byte[] Sha256, byte[] Md5)
{
    /// <summary>Returns the request.</summary>
    /// <param name="bucket">The bucket.</param>
    public PutObjectRequest ToRequest(string bucket)
    {
        Source.Position = 0;
        var request = new PutObjectRequest
        {
            BucketName = bucket,
            Key = Key,
            ContentType = MediaType,
            InputStream = Source,
            AutoCloseStream = false,
            MD5Digest = Convert.ToBase64String(Md5),

            // In one piece, as every object store takes it.
            UseChunkEncoding = false,
        };
        request.Headers["x-amz-content-sha256"] = Convert.ToHexStringLower(Sha256);
        return request;
    }
}
