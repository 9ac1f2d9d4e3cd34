using AccessibleContent.Hanzi;
using AccessibleContent.Model;

namespace AccessibleContent.Writers;

/// <summary>What a writer knows beside the notice.</summary>
/// <param name="Rendition">The rendition that is written.</param>
/// <param name="Words">Brings words of our own, given in Simplified script, into the rendition's script.</param>
/// <param name="Converter">The engine that converted the notice.</param>
/// <param name="SiteRoot">What addresses begin with: empty, or an absolute address without a slash at its end.</param>
public sealed record WriterContext(Rendition Rendition, Func<string, string> Words, IScriptConverter Converter, string SiteRoot)
{
    /// <summary>Gives the fully explicit address of a rendition of a notice.</summary>
    public string AddressOf(NoticeId id, Rendition rendition) => $"{SiteRoot}/api/notices/{Uri.EscapeDataString(id.Value)}{rendition.Query}";
}
