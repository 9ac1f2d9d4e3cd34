using System.Globalization;
using System.Text.RegularExpressions;
using AccessibleContent.Model;
using AccessibleContent.Readers;
using AccessibleContent.Readers.Text;

namespace AccessibleContent.Checks;

/// <summary>
/// Rules for a notice that everybody can read or listen to (GB/T 37668-2019; WCAG 2.2: 1.1.1, 1.3.1, 2.4.4, 2.4.6, 3.1.5).
/// </summary>
internal sealed partial class NoticeRules(Notice notice, SourceLines lines) : NoticeWalk
{
    private const int LongParagraph = 400;
    private const int LongSentence = 150;

    private readonly List<Finding> _found = [];

    /// <summary>Returns the findings.</summary>
    public IReadOnlyList<Finding> Run() => [.. Facts(), .. Body(), .. Outline()];

    private IEnumerable<Finding> Facts()
    {
        (string Label, string? Value)[] facts =
        [
            ("索引号", notice.Metadata.IndexNumber),
            ("发布机构", notice.Metadata.Publisher),
            ("公开目录", notice.Metadata.Catalog),
        ];
        return facts.Where(fact => fact.Value is null)
            .Select(fact => new Finding("missing-fact", FindingWeight.Warning, 1, $"没有{fact.Label}；请在信息表中补上。"));
    }

    private List<Finding> Body()
    {
        Blocks(notice.Blocks);
        return _found;
    }

    /// <inheritdoc/>
    public override void Block(Block block)
    {
        _found.AddRange(block switch
        {
            Paragraph paragraph => Paragraph(paragraph),
            Table table => Table(table),
            Attachment attachment => Attachment(attachment),
            _ => [],
        });
        base.Block(block);
    }

    /// <inheritdoc/>
    public override void Inline(Inline inline)
    {
        if (inline is Link link && PlainWords.Of(link.Inlines) is var words && (LinkPurpose.IsVague(words) || LinkPurpose.IsAddress(words)))
        {
            var (rule, message) = (RemarkRule.LinkWithoutPurpose, $"链接的文字“{words}”没有说明去处；请写出它打开的是什么。");
            _found.Add(Found(rule.Name, rule.Weight, words, message) with { Subject = words });
        }
        else
        {
            base.Inline(inline);
        }
    }

    private IEnumerable<Finding> Attachment(Attachment attachment)
    {
        if (LinkPurpose.IsVague(attachment.Name))
        {
            var message = $"附件的名称“{attachment.Name}”没有说明内容；请写出文件的名称。";
            yield return Found(RemarkRule.LinkWithoutPurpose.Name, FindingWeight.Warning, attachment.Name, message) with
            {
                Subject = attachment.Name,
            };
        }
    }

    private IEnumerable<Finding> Paragraph(Paragraph paragraph)
    {
        var words = PlainWords.Of(paragraph.Inlines);
        if (words.Length > LongParagraph)
        {
            yield return Found(
                "long-paragraph", FindingWeight.Warning, words,
                string.Create(CultureInfo.InvariantCulture, $"这一段有 {words.Length} 字，超过 {LongParagraph} 字；请分段。"));
        }

        if (words.Split('。', '！', '？').Max(sentence => sentence.Length) is > LongSentence and var longest)
        {
            yield return Found(
                "long-sentence", FindingWeight.Information, words,
                string.Create(CultureInfo.InvariantCulture, $"有一句 {longest} 字，超过 {LongSentence} 字；请断句。"));
        }

        if (paragraph.Inlines is [Emphasis { Strong: true }] && words.Length is > 1 and <= 30 && !Stop().IsMatch(words))
        {
            yield return Found("fake-heading", FindingWeight.Warning, words, $"“{words}”只是加粗，像小标题；如果是小标题，请用标题样式。");
        }

        if (SpacedLetters.In(words) is { } spaced)
        {
            yield return Found("spaced-letters", FindingWeight.Warning, words, $"“{spaced}”用空格把字隔开，读屏软件会逐字朗读；请删去空格。");
        }
    }

    private IEnumerable<Finding> Table(Table table)
    {
        var words = PlainWords.Of(table);
        if (table.HeaderRows == 0 && !table.Rows.Any(row => row.Cells.Any(cell => cell.IsHeader)))
        {
            yield return Found(
                RemarkRule.TableWithoutHeader.Name, RemarkRule.TableWithoutHeader.Weight, words,
                "表格没有表头，听不出每一格是什么；请把第一行或第一列设为表头。");
        }
    }

    private IEnumerable<Finding> Outline()
    {
        var level = 0;
        foreach (var heading in notice.Blocks.OfType<Heading>())
        {
            if (heading.Level > level + 1)
            {
                var words = PlainWords.Of(heading.Inlines);
                yield return Found(
                    "skipped-heading-level", FindingWeight.Warning, words,
                    string.Create(CultureInfo.InvariantCulture, $"标题“{words}”是第 {heading.Level} 级，前面是第 {level} 级；请不要跳级。"));
            }

            level = heading.Level;
        }
    }

    private Finding Found(string rule, FindingWeight weight, string words, string message) => new(rule, weight, lines.Of(words), message);

    [GeneratedRegex("[。！？；，：]")]
    private static partial Regex Stop();
}
