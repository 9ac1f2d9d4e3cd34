using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace AccessibleContent.Api.Site;

/// <summary>The words of the tools that a script puts under a notice's title: without the script none of them is in the page.</summary>
internal static class ToolWords
{
    /// <summary>The usual name of the button that reads aloud, in Simplified script.</summary>
    public const string Listen = "听全文";

    private const string Instead = "可以打开纯文本，用手机自带的“朗读屏幕”或者读屏软件来听。";

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Gets each by the name that the script has for it, in Simplified script.</summary>
    public static IReadOnlyList<(string Name, string Words)> All { get; } =
    [
        ("listen", Listen),
        ("print", "打印"),
        ("copy", "复制链接"),
        ("copied", "链接已经复制，可以粘贴给别人。"),
        ("notCopied", "这个浏览器不让网页复制。本页的网址是："),
        ("reading", "朗读"),
        ("sentence", "正在读的句子"),
        ("pause", "暂停"),
        ("resume", "继续"),
        ("stop", "停止"),
        ("here", "从这里读"),
        ("rate", "语速"),
        ("slow", "慢"),
        ("normal", "正常"),
        ("fast", "快"),
        ("text", "打开纯文本"),
        ("noSpeech", "这个浏览器不能朗读。" + Instead),
        ("noVoice", "这台设备没有中文语音，不能朗读。可以在系统设置里添加中文语音；也" + Instead),
        ("failed", "朗读没有声音，已经停止。可以换一个浏览器再试；也" + Instead),
        ("soundPending", "录音正在生成，好了会在这里告诉您。"),
        ("soundReady", "录音已经做好，请按播放。"),
        ("noSound", "录音不能播放。" + Instead),
        ("noText", "没有取到公告的文字。请检查网络，再按一次“" + Listen + "”。"),
    ];

    // The words about a player, which few sites have.
    private static readonly HashSet<string> OfSound = ["soundPending", "soundReady", "noSound"];

    /// <summary>Writes them as JSON, in the reader's script, with another name for the button that reads aloud.</summary>
    public static string Of(PageModel page, string listen, bool hasSound)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            foreach (var (name, words) in All.Where(one => hasSound || !OfSound.Contains(one.Name)))
            {
                json.WriteString(name, page.Words(words.Replace(Listen, listen, StringComparison.Ordinal)));
            }

            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.ToArray());
    }
}
