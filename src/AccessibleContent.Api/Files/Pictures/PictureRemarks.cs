using System.Globalization;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using AccessibleContent.Readers;

namespace AccessibleContent.Api.Files.Pictures;

/// <summary>What editors read about the pictures of a notice.</summary>
internal static class PictureRemarks
{
    private const string Link = "读者看到的是通往原图的链接";

    /// <summary>A picture was fetched and is kept.</summary>
    public static Remark Kept(string address, StoredFile file, int size) => Kept(string.Create(
        CultureInfo.InvariantCulture,
        $"图片“{address}”已保存为“{file.Address}”（{file.Type.Name}，{Math.Max(1, size / 1024)} KB）。"));

    /// <summary>A picture is there from before.</summary>
    public static Remark KeptBefore(KeptPicture picture) => Kept($"图片“{picture.Address}”以前已保存为“{picture.File}”，没有再取。");

    /// <summary>A picture cannot be fetched now, and the one from before stays.</summary>
    public static Remark KeptFromBefore(KeptPicture picture, string reason) =>
        Kept($"图片“{picture.Address}”这次没有取到（{reason}），仍用以前保存的“{picture.File}”。");

    /// <summary>A picture is not kept.</summary>
    public static Remark NotKept(string address, string reason) => Lost($"图片“{address}”没有保存：{reason}。{Link}。");

    /// <summary>A picture was not kept when the same content was published.</summary>
    public static Remark NotKeptBefore(string address) =>
        Lost($"图片“{address}”以前没有取到；内容没有变化，所以没有再取。{Link}；要再取一次，请改动正文后再发布。");

    /// <summary>Pictures beyond the limit are not kept.</summary>
    public static Remark TooMany(IReadOnlyList<string> addresses, int most)
    {
        var what = string.Create(CultureInfo.InvariantCulture, $"{addresses.Count} 张图片在别的网站（如“{addresses[0]}”）没有保存");
        return Lost(most == 0
            ? $"有 {what}：本站设置为不保存（Pictures:PerNotice 是 0）。{Link}。"
            : string.Create(CultureInfo.InvariantCulture, $"另有 {what}：一篇公告最多保存 {most} 张（设置 Pictures:PerNotice）。{Link}。"));
    }

    /// <summary>Pictures are left where they are, because nobody said where the notice comes from.</summary>
    public static Remark WithoutSource(IReadOnlyList<string> addresses) => Lost(string.Create(
        CultureInfo.InvariantCulture,
        $"有 {addresses.Count} 张图片在别的网站（如“{addresses[0]}”），没有给出来源地址（source），所以没有保存。{Link}；请给出 source。"));

    /// <summary>A dry run fetches nothing.</summary>
    public static Remark Tried(IReadOnlyList<string> addresses) => Kept(string.Create(
        CultureInfo.InvariantCulture,
        $"有 {addresses.Count} 张图片在别的网站（如“{addresses[0]}”）；试发布不取图片，正式发布时会取来保存。"));

    private static Remark Kept(string message) => new(RemarkRule.PictureKept.Kind, message, Named: RemarkRule.PictureKept);

    private static Remark Lost(string message) => new(RemarkRule.PictureNotKept.Kind, message, Named: RemarkRule.PictureNotKept);
}
