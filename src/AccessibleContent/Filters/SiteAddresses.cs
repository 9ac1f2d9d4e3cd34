using AccessibleContent.Model;

namespace AccessibleContent.Filters;

/// <summary>
/// Makes the addresses of a notice that lie under the website's own relative, as they were before they were shown: what was read and
/// written back is the same notice, and keeps its files.
/// </summary>
public static class SiteAddresses
{
    /// <summary>Returns whether a notice has an address under the root.</summary>
    public static bool Has(Notice notice, SiteRoot root) =>
        FileAddresses.Of(notice).Any(one => root.Relative(one.Address) is var relative && relative != one.Address);

    /// <summary>Returns the notice with relative addresses.</summary>
    /// <param name="notice">The notice as it was read.</param>
    /// <param name="root">The address of the website.</param>
    /// <param name="current">What is published, which may spell an address otherwise: as images/a.png, or with the host.</param>
    public static Notice Relative(Notice notice, SiteRoot root, Notice? current = null)
    {
        var spelt = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (address, _) in current is null ? [] : FileAddresses.Of(current))
        {
            spelt.TryAdd(root.Relative(root.Absolute(address)), address);
        }

        return FileAddresses.Replace(notice, (address, _) => Spelt(address) is var own && own != address ? new(own, null, null) : null);

        string Spelt(string address) =>
            root.Relative(address) is var relative && relative != address ? spelt.GetValueOrDefault(relative, relative) : address;
    }
}
