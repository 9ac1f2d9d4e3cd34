using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using RazorSlices;

namespace AccessibleContent.Api.Site;

/// <summary>Renders the bytes of a page.</summary>
internal static class PageRenderer
{
    // The default encoder would escape every Han character as a number.
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Renders a page as UTF-8 without BOM, with LF line endings.</summary>
    public static async Task<byte[]> RenderAsync(Func<RazorSlice> create)
    {
        using var slice = create();
        await using var output = new StringWriter { NewLine = "\n" };
        await slice.RenderAsync(output, Encoder);
        return Encoding.UTF8.GetBytes(output.ToString());
    }
}
