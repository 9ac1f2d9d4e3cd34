using AccessibleContent.Model;

namespace AccessibleContent.Readers.Json;

/// <summary>Refuses a rendition that is written back: it would replace the original by words that were made from it.</summary>
internal static class WrittenRendition
{
    /// <summary>Returns whether the document is the original as far as it says; refuses it if not.</summary>
    public static bool IsOriginal(JsonValue root, NoticeDraft draft)
    {
        try
        {
            return Is("script", HanScript.Simplified.Tag, root, draft) & Is("mode", ReadingMode.Standard.Name, root, draft);
        }
        catch (JsonShapeException wrong)
        {
            draft.Refuse(null, wrong.Message);
            return false;
        }
    }

    /// <summary>Refuses a value of an axis, and names the address of the original.</summary>
    public static void Refuse(string axis, string written, string original, string id, NoticeDraft draft) => draft.Refuse(
        RemarkRule.NotTheOriginal,
        axis,
        $"“{JsonPath.Short(written)}”不是原文（{original}），写回会用转换过的文字替换原文；请从 {AddressOf(id)} 读取原文，在原文上修改。");

    private static string AddressOf(string id) =>
        $"/api/notices/{Uri.EscapeDataString(id)}?script={HanScript.Simplified.Tag}&mode={ReadingMode.Standard.Name}&form=json";

    private static bool Is(string name, string original, JsonValue root, NoticeDraft draft)
    {
        if (root.Text(name) is not { } written || written == original)
        {
            return true;
        }

        Refuse(name, written, original, IdOf(root, draft), draft);
        return false;
    }

    private static string IdOf(JsonValue root, NoticeDraft draft)
    {
        var id = NoticeId.Parse(root.Text("id") ?? "")
            ?? (draft.Metadata.IndexNumber is { } index ? NoticeId.From(index) : NoticeId.FromName(draft.SourceName));
        return id?.Value ?? draft.SourceName;
    }
}
