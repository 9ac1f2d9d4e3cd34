using System.Text;
using AccessibleContent.Hanzi;
using AccessibleContent.Model;
using AccessibleContent.Readers;

namespace AccessibleContent.Fuzz;

/// <summary>The laws for every input: it is refused with a reason, or read to a notice whose renditions agree.</summary>
internal static class Laws
{
    /// <summary>Gets the renderer as the service uses it by default.</summary>
    public static Renderer Renderer { get; } = new(HanziEngine.Layered);

    /// <summary>Reads an input and renders everything that a notice yields; null where every law holds.</summary>
    public static Complaint? Check(SourceFormat format, byte[] input)
    {
        var doing = $"reading {format.Extensions[0]}";
        try
        {
            Reading? reading = null;
            var cost = Cost.Of(() => reading = format.Read(input, "a", new("https://www.example.gov.cn/a/")), Cost.Allowed(input.Length));
            if (Cost.Check(doing, input.Length, cost) is { } slow)
            {
                return slow;
            }

            doing = "what was read";
            return reading!.Notice is { } notice
                ? Render(notice, input.Length, ref doing) ?? NoticeLaws.Check(notice, Renderer)
                : reading.Refusals.Any() ? null : new("refused without a reason", string.Join('\n', reading.Remarks));
        }
        catch (Exception unexpected) when (unexpected is not InsufficientExecutionStackException)
        {
            return Complaint.Of(doing, unexpected);
        }
    }

    // The scripts share most code: all of them for every fourth input.
    private static IEnumerable<Rendition> Some(int size) =>
        size % 4 == 0
            ? Rendition.All
            : Rendition.All.Where(one => one.Script == HanScript.Simplified || one.Script == HanScript.All[1 + (size % 3)]);

    private static Complaint? Render(Notice notice, int size, ref string doing)
    {
        foreach (var rendition in Some(size))
        {
            doing = $"rendering {rendition.Mode}.{rendition.Form}";
            byte[] bytes = [];
            var cost = Cost.Of(() => bytes = Renderer.Render(notice, rendition), Cost.Allowed(size));
            if ((Cost.Check(doing, size + bytes.Length, cost) ?? TextLaws.Check(rendition, bytes)) is { } broken)
            {
                return broken with { Details = $"{rendition}: {broken.Details}" };
            }
        }

        return null;
    }
}
