using AccessibleContent.Model;
using AccessibleContent.Writers;

namespace AccessibleContent.Tests.Writers;

/// <summary>The label of a file before it is opened.</summary>
public sealed class AttachmentLabelTests
{
    [Fact]
    public void Every_kind_of_file_is_announced_by_its_name() => Assert.All(FileKind.All, kind =>
    {
        Assert.Equal($"（{kind.Name}）", AttachmentLabel.After(new Attachment("表", "files/a" + kind.Extension, kind.MediaType, null)));
        Assert.Equal(
            $"（{kind.Name}）",
            AttachmentLabel.After(new Attachment("表", "files/a" + kind.Extension.ToUpperInvariant(), null, null)));
        var said = AttachmentLabel.After(new Attachment("表" + kind.Extension, "download.jsp?id=3", kind.MediaType, null));
        var isInName = kind.Name.StartsWith(kind.Extension[1..], StringComparison.OrdinalIgnoreCase);
        Assert.Equal(isInName ? "" : $"（{kind.Name}）", said);
    });

    [Theory]
    [InlineData("a.rar", "application/x-rar-compressed", "（RAR）")]
    [InlineData("a.et", "application/octet-stream", "（WPS 表格）")]
    [InlineData("download?id=a.pdf", "application/vnd.example", "")]
    [InlineData("download.jsp?id=3", null, "")]
    [InlineData("a.sep", null, "（SEP）")]
    [InlineData("notice", "application/json", "（JSON）")]
    public void A_kind_that_is_not_known_is_spelt_only_where_its_letters_say_something(string address, string? type, string label) =>
        Assert.Equal(label, AttachmentLabel.After(new Attachment("表", address, type, null)));

    [Fact]
    public void A_name_that_is_only_the_kind_is_not_said_twice() =>
        Assert.Equal("", AttachmentLabel.After(new Attachment("PDF 文件", "a.pdf", "application/pdf", null)));

    [Theory]
    [InlineData("名单.pdf", "a.pdf", "（111 KB）")]
    [InlineData("名单.PDF", "a.pdf", "（111 KB）")]
    [InlineData("名单（PDF版）", "a.pdf", "（111 KB）")]
    [InlineData("平面图.jpg", "a.jpg", "（111 KB）")]
    [InlineData("下载", "list.pdf", "（list.pdf，111 KB）")]
    [InlineData("名单.docx", "a.docx", "（Word，111 KB）")]
    [InlineData("名单.xlsx", "a.xlsx", "（Excel，111 KB）")]
    [InlineData("ApPDF", "a.pdf", "（PDF，111 KB）")]
    [InlineData("名单.doc", "a.pdf", "（PDF，111 KB）")]
    public void A_type_that_the_name_ends_with_is_not_said_again(string name, string address, string label) =>
        Assert.Equal(label, AttachmentLabel.After(new Attachment(name, address, null, 111 * 1024)));

    [Theory]
    [InlineData("zh-Hans.standard.text", "附件1：材料（7z）：/a.7z")]
    [InlineData("zh-Hans.standard.html", "材料<span data-label>（7z）</span>")]
    [InlineData("zh-Hans.elder.html", "材料<span data-label>（7z）</span>")]
    public void An_archive_is_announced_in_every_form(string rendition, string announced) =>
        Assert.Contains(announced, Make.Text(Make.Markdown("[材料](/a.7z)"), rendition), StringComparison.Ordinal);
}
