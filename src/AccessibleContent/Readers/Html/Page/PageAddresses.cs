using System.Buffers;
using System.Globalization;
using AccessibleContent.Readers.Text;
using AngleSharp.Html.Dom;

namespace AccessibleContent.Readers.Html.Page;

/// <summary>
/// Resolves the addresses of a page against the page's own: the one that the caller gives, else rel=canonical, else the Url tag.
/// </summary>
internal sealed class PageAddresses
{
    private static readonly SearchValues<char> Unfit = SearchValues.Create("\"'<>`{}|^");

    private readonly NoticeDraft _draft;
    private readonly Uri? _base;

    /// <summary>Finds the page's own address.</summary>
    public PageAddresses(IHtmlDocument document, PageTags tags, Uri? address, NoticeDraft draft)
    {
        _draft = draft;
        _base = Absolute(address?.OriginalString)
            ?? Absolute(document.QuerySelector("link[rel=canonical]")?.GetAttribute("href"))
            ?? Absolute(tags["Url"])
            ?? Absolute(tags["og:url"]);
        if (document.QuerySelector("base[href]")?.GetAttribute("href") is { } prefix)
        {
            _base =
                _base is null ? Absolute(prefix)
                : Uri.TryCreate(_base, prefix.Trim(), out var joined) && IsWeb(joined) ? joined
                : _base;
        }

        if (_base is not null && !Addresses.IsBase(_base))
        {
            _draft.Remark(
                RemarkKind.Skipped,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"网页自己的地址“{Shown(_base.AbsoluteUri)}”超过 {Addresses.LongestBase} 字，没有采用；请给出来源地址。"));
            _base = null;
        }
    }

    /// <summary>Gets the address that relative addresses are resolved against; null if unknown.</summary>
    public Uri? Base => _base;

    /// <summary>Returns the address as it may appear in a notice; null, with a remark, if it may not.</summary>
    /// <param name="written">The address as written in the page.</param>
    /// <param name="what">What the address belongs to, for the remark.</param>
    /// <param name="line">The source line.</param>
    public string? Resolve(string? written, string what, int? line)
    {
        var address = Clean(written ?? "");
        if (!Addresses.IsSafe(address))
        {
            _draft.Remark(RemarkKind.Skipped, $"{what}的地址“{Shown(address)}”不能采用；可用 http、https、mailto、tel 或相对地址。", line: line);
            return null;
        }

        return Addresses.IsRelative(address) ? Join(address) : Escaped(address);
    }

    /// <summary>Reports which addresses stayed relative.</summary>
    public void Report() => _draft.Relative.Report(_draft, "请给出来源地址，或在网页中写明 canonical");

    private static Uri? Absolute(string? address) =>
        Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri) && IsWeb(uri) ? uri : null;

    private static bool IsWeb(Uri uri) => uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps;

    // As browsers do (WHATWG URL, 4.4): trims controls and spaces at the ends, removes tabs and line ends, escapes other spaces.
    private static string Clean(string written) =>
        ShortText
            .Visible(written)
            .Trim([.. Enumerable.Range(0, 33).Select(code => (char)code), '\u3000', '\u00A0', '\u200B'])
        .Replace("\t", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal)
        .Replace(" ", "%20", StringComparison.Ordinal).Replace("\u3000", "%E3%80%80", StringComparison.Ordinal).Replace('\\', '/');

    private static string Escaped(string address) =>
        address.AsSpan().ContainsAny(Unfit) && Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.AbsoluteUri : address;

    private static string Shown(string address) => address.Length <= 60 ? address : string.Concat(address.AsSpan(0, 60), "…");

    private string Join(string address)
    {
        if (_base is not null)
        {
            return Uri.TryCreate(_base, address, out var joined) && IsWeb(joined) ? joined.AbsoluteUri : address;
        }

        _draft.Relative.Add(address);
        return address;
    }
}
