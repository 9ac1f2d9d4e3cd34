using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace AccessibleContent.Readers.Markdown;

/// <summary>CommonMark with strikethrough, pipe tables and front matter, in which every parser counts its cost.</summary>
internal static class BoundedPipeline
{
    /// <summary>Builds the pipeline for one document.</summary>
    public static MarkdownPipeline Of(MarkdownEffort effort)
    {
        var builder = new MarkdownPipelineBuilder();

        // A paragraph indented by four spaces is a paragraph here, not code.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        foreach (var parser in builder.BlockParsers.OfType<BlockParser>().Where(one => one is not ParagraphBlockParser))
        {
            parser.Closed += (_, _) => effort.CountPart();
        }

        builder.BlockParsers.Replace<ParagraphBlockParser>(new CountedParagraphs(effort));
        builder.BlockParsers.Insert(0, new LineCount(effort));
        builder.InlineParsers.Replace<LinkInlineParser>(new CountedLinks(effort));
        builder.InlineParsers.Replace<AutolinkInlineParser>(new CountedTags(effort));
        builder.InlineParsers.Replace<CodeInlineParser>(new CountedCode(effort));
        builder.InlineParsers.Insert(0, new MarkCount(effort));
        return builder.UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).UsePipeTables().UseYamlFrontMatter().Build();
    }
}
