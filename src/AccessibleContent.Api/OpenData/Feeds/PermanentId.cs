using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AccessibleContent.Model;

namespace AccessibleContent.Api.OpenData.Feeds;

/// <summary>The permanent id of a notice in feeds, equal in every format and script.</summary>
internal static class PermanentId
{
    // RFC 9562, appendix A: names that are addresses.
    private static readonly Guid Namespace = new("6ba7b811-9dad-11d1-80b4-00c04fd430c8");

    /// <summary>Returns a tag URI (RFC 4151) where the domain and the 索引号 are known, else a UUID of the id.</summary>
    /// <param name="domain">The site's domain, or empty.</param>
    /// <param name="firstPublishedIn">The year of the first revision: no correction changes it, not even one of the notice's date.</param>
    /// <param name="indexNumber">The 索引号, or null.</param>
    /// <param name="id">The notice's id.</param>
    public static string Of(string domain, int firstPublishedIn, string? indexNumber, NoticeId id) =>
        domain.Length == 0 || string.IsNullOrEmpty(indexNumber)
            ? $"urn:uuid:{NameBased(id.Value)}"
            : string.Create(CultureInfo.InvariantCulture, $"tag:{domain},{firstPublishedIn:D4}:{Escape(indexNumber)}");

    /// <summary>Returns the id of a feed, by what distinguishes it from the site's other ones.</summary>
    /// <param name="domain">The site's domain, or empty.</param>
    /// <param name="address">The feed's path and query without a page.</param>
    public static string OfFeed(string domain, string address) => $"urn:uuid:{NameBased(domain + address)}";

    // Tags are compared character by character, so that there must be one way to write each.
    private static string Escape(string indexNumber) => string.Join('/', indexNumber.Split('/').Select(Uri.EscapeDataString));

    private static Guid NameBased(string name)
    {
#pragma warning disable CA5350 // Version 5 is defined by SHA-1, and protects nothing here.
        var hash = SHA1.HashData([.. Namespace.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(name)]);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new(hash.AsSpan(0, 16), bigEndian: true);
    }
}
