using System.Text;
using AccessibleContent.Filters;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using AccessibleContent.Readers.Json;
using AccessibleContent.Writers.Json;
using AngleSharp.Html.Parser;

namespace AccessibleContent.Fuzz;

/// <summary>The laws between the renditions of one notice, as the rendition tests check them for sources.</summary>
internal static class NoticeLaws
{
    /// <summary>Checks a notice.</summary>
    public static Complaint? Check(Notice notice, Renderer renderer) =>
        Stored(notice) ?? ReadBack(notice, renderer) ?? Elder(notice) ?? Html(notice, renderer);

    private static Complaint? Stored(Notice notice) =>
        Same(
            "what is stored reads back as another notice",
            JsonWriter.Canonical(notice),
            JsonWriter.Canonical(JsonReader.ReadStored(JsonWriter.Canonical(notice), notice.Id)));

    private static Complaint? ReadBack(Notice notice, Renderer renderer)
    {
        var json = renderer.Render(notice, Rendition.All.Single(one => one.Name == "zh-Hans.standard.json"));
        var reading = SourceFormat.OfFile("a.json")!.Read(json, notice.Id.Value);
        return reading.Notice is null
            ? new("its own JSON is refused", string.Join('\n', reading.Refusals.Select(refusal => refusal.Message)))
            : Same("its own JSON reads back as another notice", JsonWriter.Canonical(notice), JsonWriter.Canonical(reading.Notice));
    }

    private static Complaint? Elder(Notice notice)
    {
        var elder = ReadingMode.Elder.Apply(notice);
        return Same("the elder mode changes words", PlainWords.Of(notice), PlainWords.Of(elder))
            ?? Same(
                "the elder mode applied twice changes more",
                JsonWriter.Canonical(elder),
                JsonWriter.Canonical(ReadingMode.Elder.Apply(elder)));
    }

    private static Complaint? Html(Notice notice, Renderer renderer)
    {
        foreach (var script in new[] { HanScript.Simplified, HanScript.All[1 + (notice.Title.Length % 3)] })
        {
            var standard = WordsOf(renderer.Render(notice, new(script, ReadingMode.Standard, Form.Html)));
            var elder = WordsOf(renderer.Render(notice, new(script, ReadingMode.Elder, Form.Html)));
            var differs = Same($"the words of {script} differ between the modes", standard, elder)
                ?? (
                    script == HanScript.Simplified
                        ? Same("HTML has other words than the notice", Characters(PlainWords.Of(notice)), standard)
                        : null);
            if (differs is not null)
            {
                return differs;
            }
        }

        return null;
    }

    private static string WordsOf(byte[] markup)
    {
        var document = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(markup));
        foreach (var label in document.QuerySelectorAll("[data-label]").ToList())
        {
            label.Remove();
        }

        foreach (var image in document.QuerySelectorAll("img").ToList())
        {
            image.Replace(document.CreateTextNode(image.GetAttribute("alt")!));
        }

        return Characters(document.QuerySelector("article")!.TextContent);
    }

    private static string Characters(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    private static Complaint? Same(string law, byte[] expected, byte[] found) =>
        Same(law, Encoding.UTF8.GetString(expected), Encoding.UTF8.GetString(found));

    private static Complaint? Same(string law, string expected, string found)
    {
        if (expected == found)
        {
            return null;
        }

        var at = expected.Zip(found).TakeWhile(pair => pair.First == pair.Second).Count();
        return new(law, $"{law}, at {at}:\n{Around(expected, at)}\n{Around(found, at)}");
    }

    private static string Around(string text, int at) => text[Math.Max(0, Math.Min(at, text.Length) - 60)..Math.Min(text.Length, at + 60)];
}
