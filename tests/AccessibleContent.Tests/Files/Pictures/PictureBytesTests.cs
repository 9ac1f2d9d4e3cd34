using System.Text;
using AccessibleContent.Api.Files.Pictures;

namespace AccessibleContent.Tests.Files.Pictures;

/// <summary>A picture is what its bytes are, whatever its name and its media type say.</summary>
[OneStore(OneStoreAttribute.NoStore)]
public sealed class PictureBytesTests
{
    [Fact]
    public void Each_kind_is_recognised_by_its_first_bytes()
    {
        Assert.Equal("image/png", PictureBytes.KindOf(SmallPictures.Png)!.MediaType);
        Assert.Equal("image/gif", PictureBytes.KindOf(SmallPictures.Gif)!.MediaType);
        Assert.Equal("image/jpeg", PictureBytes.KindOf(SmallPictures.Jpeg)!.MediaType);
        Assert.Equal("image/webp", PictureBytes.KindOf(SmallPictures.WebP)!.MediaType);
        Assert.Equal("image/avif", PictureBytes.KindOf(SmallPictures.Avif)!.MediaType);
    }

    [Theory]
    [InlineData("", "空")]
    [InlineData("<!DOCTYPE html><title>404</title>", "网页")]
    [InlineData("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>", "SVG")]
    [InlineData("%PDF-1.7", "PNG")]
    [InlineData("\0\0\0\u001cftypheic\0\0\0\0heicmif1", "PNG")]
    [InlineData("\0\0\0\0ftyp", "PNG")]
    [InlineData("RIFF\0\0\0\0WAVEfmt ", "PNG")]
    public void Everything_else_is_named(string bytes, string word)
    {
        Assert.Null(PictureBytes.KindOf(Encoding.Latin1.GetBytes(bytes)));
        Assert.Contains(word, PictureBytes.Refusal(Encoding.Latin1.GetBytes(bytes)), StringComparison.Ordinal);
    }
}
