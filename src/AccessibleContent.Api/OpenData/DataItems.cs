using AccessibleContent.Model;

namespace AccessibleContent.Api.OpenData;

/// <summary>The data dictionary (数据字典): every column of the table and every member of the JSON, in their order.</summary>
internal static class DataItems
{
    /// <summary>Gets every data item.</summary>
    public static IReadOnlyList<DataItem> All { get; } =
    [
        new("id", "id", "公告的编号，由索引号得出，永久不变，区分大小写。", DataType.Text) { IsUnique = true, Cell = row => row.Notice.Id.Value },
        new("索引号", "metadata.indexNumber", "政府信息的索引号。", DataType.Text)
        {
            MayBeEmpty = true,
            Cell = row => row.Notice.Metadata.IndexNumber,
        },
        new("文号", "metadata.documentNumber", "公文的发文字号。", DataType.Text)
        {
            MayBeEmpty = true,
            Cell = row => row.Notice.Metadata.DocumentNumber,
        },
        new("标题", "title", "公告的标题。", DataType.Text) { Cell = row => row.Notice.Title },
        new("发布机构", "metadata.publisher", "发布公告的机关。", DataType.Text)
        {
            MayBeEmpty = true,
            Cell = row => row.Notice.Metadata.Publisher,
        },
        new("公开目录", "metadata.catalog", "公告所在的栏目。", DataType.Text)
        {
            MayBeEmpty = true,
            Cell = row => row.Notice.Metadata.Catalog,
        },
        new("发布日期", "metadata.publishedOn", "公告发布的日期。", DataType.Day)
        {
            Cell = row => row.Notice.Metadata.PublishedOn.ToIso(),
        },
        new("url", "links.page.href", "公告在网站上的页面。", DataType.Address) { IsUnique = true, Cell = row => row.Url },
        new("text", null, "公告的全文，不带格式；各行以换行符分开。", DataType.Text) { Cell = row => row.Text },
        new(null, "revision", "第几版；更正一次加一。", DataType.Integer),
        new(null, "script", "文字，一律为 zh-Hans。", DataType.Text),
        new(null, "mode", "版式，一律为 standard。", DataType.Text),
        new(null, "correction", "最近一次更正的说明（note）和时间（publishedAt）。", DataType.Object) { MayBeEmpty = true },
        new(null, "metadata.publishedAt", "公告发布的时间；只知道日期的为 null。", DataType.Moment) { MayBeEmpty = true },
        new(null, "metadata.disclosure", "公开方式。", DataType.Text) { MayBeEmpty = true },
        new(null, "metadata.source", "公告的来源。", DataType.Text) { MayBeEmpty = true },
        new(null, "metadata.others", "公开信息表中的其他各项：名称（label）和内容（value）。", DataType.Array) { MayBeEmpty = true },
        new(null, "blocks", "正文，按段落、标题、列表、表格、引文、图片、附件（type）分块。", DataType.Array),
        new(null, "links", "这则公告的页面（page），以及其他文字、版式、形式的地址（self、alternates）。", DataType.Object),
    ];

    /// <summary>Gets the columns of the table.</summary>
    public static IReadOnlyList<DataItem> Columns { get; } = [.. All.Where(item => item.Column is not null)];
}
