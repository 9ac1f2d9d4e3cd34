namespace AccessibleContent.Api.Intake.Import;

/// <summary>The location of a page, and so of the files beside it.</summary>
/// <param name="File">The page's file.</param>
/// <param name="Root">The folder that contains all files; none is taken from outside it.</param>
/// <param name="Address">The page's own address; null if unknown.</param>
/// <param name="IsMirror">Whether the folders under the root are named like hosts.</param>
internal sealed record PagePlace(string File, string Root, Uri? Address, bool IsMirror)
{
    /// <summary>Returns the location of a page found under a path of an import.</summary>
    public static PagePlace Of(ImportFile file, Uri? address)
    {
        var hosts = MirrorAddress.HostsOf(file.Path);
        return new(Path.GetFullPath(file.Path), Path.GetFullPath(hosts ?? file.Root), address, hosts is not null);
    }

    /// <summary>Returns the location of a page in a folder that is no mirror, whatever it is called.</summary>
    public static PagePlace In(string folder, string file, Uri? address) =>
        new(Path.GetFullPath(file), Path.GetFullPath(folder), address, IsMirror: false);

    /// <summary>
    /// Returns the paths, relative to the root, where the file of an address may be, percent-encoded like the address; null if it
    /// is not a file of this location.
    /// </summary>
    public string? PathOf(string address)
    {
        var local = address.StartsWith("//", StringComparison.Ordinal) ? "https:" + address : address;
        if (!Uri.TryCreate(local, UriKind.Absolute, out var uri) || uri.IsFile)
        {
            return local.Contains(':', StringComparison.Ordinal) ? null : Relative(local);
        }

        return uri.Scheme is not ("http" or "https") ? null
            : IsMirror ? $"{uri.Host}{uri.PathAndQuery}"
            : Address is not null && uri.Host.Equals(Address.Host, StringComparison.OrdinalIgnoreCase) ? Relative(FromPage(uri))
            : null;
    }

    private string Relative(string address)
    {
        var whole = address.Split('#')[0];
        var folder = Path.GetRelativePath(Root, Path.GetDirectoryName(File)!);
        return whole.StartsWith('/') || folder == "."
            ? whole
            : string.Join('/', folder.Split(Path.DirectorySeparatorChar).Select(Uri.EscapeDataString)) + "/" + whole;
    }

    // As many steps up as the page is deeper than the shared part; the page's own file stands for its address.
    private string FromPage(Uri uri)
    {
        var (from, to) = (Address!.AbsolutePath.Split('/')[..^1], uri.AbsolutePath.Split('/'));
        var shared = from.Zip(to[..^1]).TakeWhile(pair => pair.First == pair.Second).Count();
        return string.Join('/', Enumerable.Repeat("..", from.Length - shared).Concat(to[shared..])) + uri.Query;
    }
}
