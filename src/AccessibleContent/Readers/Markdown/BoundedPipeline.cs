using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace AccessibleContent.Readers.Markdown;

/// <summary>CommonMark with struck words, pipe tables and front matter, every parser of which counts what it costs.</summary>
internal static class BoundedPipeline
{
    /// <summary>Makes the pipeline for one document.</summary>
    public static MarkdownPipeline Of(MarkdownEffort effort)
    {
        var builder = new MarkdownPipelineBuilder();

        // A paragraph set in by four spaces is a paragraph here, not code.
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
