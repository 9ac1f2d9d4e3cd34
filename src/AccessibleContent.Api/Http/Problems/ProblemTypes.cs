using System.Collections.Frozen;

namespace AccessibleContent.Api.Http.Problems;

/// <summary>The kinds of problems. Their names are part of the interface: clients compare them.</summary>
internal static class ProblemTypes
{
    /// <summary>The request breaks a rule of HTTP.</summary>
    public static readonly ProblemType MalformedRequest = new(
        "malformed-request",
        400,
        "请求有误",
        "请求行、请求头或内容的传送方式不符合 HTTP 的规定（RFC 9110、RFC 9112）。",
        "地址里的汉字等字符请按 UTF-8 编码后写成 %XX 的形式（curl 用 --get --data-urlencode）；也请检查请求头、长度和分块。");

    /// <summary>The address can be read in two ways.</summary>
    public static readonly ProblemType MalformedAddress = new(
        "malformed-address",
        400,
        "地址的写法有误",
        "地址里有不能采用的字符或编码。索引号里的“/”不能写进路径。",
        "路径里请用公告的编号；只知道索引号时，请用 /api/notices?index=索引号 查找。其余的字符请按 UTF-8 编码（RFC 3986）。");

    /// <summary>A host that is not served.</summary>
    public static readonly ProblemType UnknownHost =
        new("unknown-host", 400, "域名不对", "这里不提供所请求的域名的内容。", "请检查地址里的域名。");

    /// <summary>The query is not UTF-8.</summary>
    public static readonly ProblemType UnreadableQuery = new(
        "unreadable-query",
        400,
        "查询的编码有误",
        "地址问号后面的文字没有编码，或者不是按 UTF-8 编码的（例如按 GBK 编码）。",
        "请把文字按 UTF-8 编码后写成 %XX 的形式（RFC 3986）；curl 可以用 --get --data-urlencode。搜索词 q 也可以按 GBK 编码。");

    /// <summary>The value of a parameter cannot be used.</summary>
    public static readonly ProblemType InvalidParameter = new(
        "invalid-parameter",
        400,
        "参数的值有误",
        "参数的值不在可用的值之中，或者格式、长度不对。parameter 是参数的名称，allowed 是可用的值。",
        "请改用可用的值；接口说明 /openapi/v1.json 列出每个参数。");

    /// <summary>A parameter was given twice.</summary>
    public static readonly ProblemType RepeatedParameter =
        new("repeated-parameter", 400, "参数重复", "同一个参数给出了几次，无法知道采用哪一个。", "请只给出一次。");

    /// <summary>Writing knows no such parameter.</summary>
    public static readonly ProblemType UnknownParameter = new(
        "unknown-parameter",
        400,
        "没有这个参数",
        "写入的地址没有这个参数；不采用它就写入，可能违背写入者的本意，所以什么也没有保存。读取时不认识的参数不起作用。",
        "请改用 allowed 列出的参数；名称区分大小写。");

    /// <summary>The body is not the JSON of this address.</summary>
    public static readonly ProblemType MalformedJson = new(
        "malformed-json",
        400,
        "内容不是可以读出的 JSON",
        "请求的内容不是 JSON（RFC 8259），或者不是这个地址要的 JSON；detail 说明第几行、第几个字。",
        "请按 detail 改正；接口说明 /openapi/v1.json 有内容的格式。");

    /// <summary>The key is missing or unknown.</summary>
    public static readonly ProblemType KeyNeeded = new(
        "key-needed",
        401,
        "需要身份验证",
        "这个请求需要密钥，而请求没有给出密钥，或者给出的密钥不在可以采用的密钥之中。",
        "请在请求头 Authorization: Bearer 之后给出密钥；没有密钥的，请向网站管理员申请。");

    /// <summary>The key lacks the scope.</summary>
    public static readonly ProblemType ScopeMissing = new(
        "scope-missing",
        403,
        "没有这项权限",
        "密钥有效，但是没有做这件事的权限。",
        "请换用有此权限的密钥，或请管理员在设置 Publishing:Keys 的 Scopes 里加上。");

    /// <summary>The key may not be used for this column or publisher.</summary>
    public static readonly ProblemType OutsideRealm = new(
        "outside-realm",
        403,
        "不在密钥的范围之内",
        "密钥有效，但是不能用于这个栏目或发布机构的公告。",
        "请换用可以写入它的密钥，或请管理员修改设置 Publishing:Keys 的 Catalogs 和 Publishers。");

    /// <summary>There is no such address.</summary>
    public static readonly ProblemType NoSuchAddress =
        new("no-such-address", 404, "没有找到", "接口里没有这个地址。", "请按接口说明 /openapi/v1.json 检查地址。");

    /// <summary>There is no such notice.</summary>
    public static readonly ProblemType NoSuchNotice = new(
        "no-such-notice",
        404,
        "没有找到",
        "没有这个编号的公告，或者还没有发布。编号区分大小写。",
        "请从列表 /api/notices 查找；知道索引号的，请用 /api/notices?index=索引号。");

    /// <summary>There is no such revision.</summary>
    public static readonly ProblemType NoSuchRevision =
        new("no-such-revision", 404, "没有找到", "公告或词条没有这一版。", "请从公告的历史 /api/notices/编号/revisions 里选取。");

    /// <summary>There is no such file.</summary>
    public static readonly ProblemType NoSuchFile =
        new("no-such-file", 404, "没有找到", "没有这个文件，或者没有公开的公告用到它。", "请从公告的页面打开附件。");

    /// <summary>Notices have no sound.</summary>
    public static readonly ProblemType NoSound = new(
        "no-sound",
        404,
        "没有录音",
        "网站没有设置朗读的引擎（设置 Speech:Command），所以公告没有录音。",
        "请读文字的形式 form=text，或者用浏览器、读屏软件朗读。");

    /// <summary>Nothing waits for its moment.</summary>
    public static readonly ProblemType NothingScheduled = new(
        "nothing-scheduled",
        404,
        "没有等待发布的内容",
        "这个编号没有等待发布的内容：已经发布，已经收回，或者从来没有安排。",
        "请从 /api/scheduled 查看在等待的公告；已经发布的要撤下，请用 DELETE /api/notices/编号。");

    /// <summary>The method is not supported.</summary>
    public static readonly ProblemType MethodNotAllowed = new(
        "method-not-allowed",
        405,
        "不支持这种请求方法",
        "地址存在，但是不能用这种方法请求。响应头 Allow 列出可用的方法。",
        "请改用可用的方法。");

    /// <summary>No form is acceptable.</summary>
    public static readonly ProblemType NotAcceptable = new(
        "not-acceptable",
        406,
        "没有可接受的形式",
        "请求头 Accept 要求的形式，这里都不提供。",
        "请在 Accept 里列出可用的形式，或者用参数 form 指定。");

    /// <summary>The request came too slowly.</summary>
    public static readonly ProblemType RequestTimeout =
        new("request-timeout", 408, "请求来得太慢", "请求没有在规定的时间内送完。", "请检查网络，然后再发。");

    /// <summary>The id or 索引号 belongs to another notice.</summary>
    public static readonly ProblemType IdentityConflict = new(
        "identity-conflict",
        409,
        "编号与索引号有冲突",
        "一个编号永远只属于一个索引号，一个索引号也只属于一个编号；这次写入会破坏这一点。",
        "请核对索引号，用它的编号作地址，或者修改原来的那一则公告。");

    /// <summary>The withdrawal cannot be taken back.</summary>
    public static readonly ProblemType NotUndoable = new(
        "not-undoable",
        409,
        "撤下不能收回",
        "公告没有撤下，或者撤下已经超过可以收回的时间（设置 Publishing:UndoMinutes）。",
        "没有撤下的公告不必收回；过了时间的，如需再次公开，请用新的索引号发布。");

    /// <summary>The notice is not published yet.</summary>
    public static readonly ProblemType OnlyScheduled = new(
        "only-scheduled",
        409,
        "还没有发布",
        "公告在等待发布，还没有公开，所以不能撤下。",
        "要收回它，请用 DELETE /api/notices/编号/scheduled。");

    /// <summary>The notice is withdrawn.</summary>
    public static readonly ProblemType Withdrawn = new(
        "withdrawn",
        410,
        "已经撤下",
        "这则公告曾经公开，现在已经撤下；detail 说明理由。",
        "请不要再请求这个地址，也请删除它的副本。");

    /// <summary>A precondition does not hold.</summary>
    public static readonly ProblemType PreconditionFailed = new(
        "precondition-failed",
        412,
        "前提条件不成立",
        "请求头 If-Match、If-None-Match 或 If-Unmodified-Since 的条件不成立：内容在这期间已经改变，或者已经存在（RFC 9110 第 13 节）。",
        "请重新读取，在新的版本上修改，再带上新的 ETag 发送。");

    /// <summary>The content is too large.</summary>
    public static readonly ProblemType ContentTooLarge =
        new("content-too-large", 413, "内容过大", "请求的内容超过上限。", "请缩短，或者拆成几项。");

    /// <summary>The address is too long.</summary>
    public static readonly ProblemType AddressTooLong =
        new("address-too-long", 414, "地址过长", "请求行超过 8 KB。", "请缩短地址；长的内容请放在请求的内容里。");

    /// <summary>The content has an unsupported type.</summary>
    public static readonly ProblemType UnsupportedMediaType = new(
        "unsupported-media-type",
        415,
        "不支持这种内容类型",
        "请求头 Content-Type 或 Content-Encoding 的值不能采用。",
        "请用 allowed 列出的类型，并且不要压缩。");

    /// <summary>The range is outside the file.</summary>
    public static readonly ProblemType RangeNotSatisfiable =
        new("range-not-satisfiable", 416, "范围超出文件", "请求头 Range 的范围在文件之外。", "请按文件的长度重新请求。");

    /// <summary>The notice cannot be published.</summary>
    public static readonly ProblemType UnpublishableNotice = new(
        "unpublishable-notice",
        422,
        "内容无法发布",
        "读出的公告缺少标题、日期或正文，或者有不能采用的内容。remarks 逐条说明；什么也没有保存。",
        "请按 remarks 改正；可以先用 dryRun=true 试一试。");

    /// <summary>The body is a rendition, not the original.</summary>
    public static readonly ProblemType NotTheOriginal = new(
        "not-the-original",
        422,
        "不是原文",
        "内容是由原文转换成的繁体，或者是长者模式的编排；按它写入会覆盖原文，所以什么也没有保存。",
        "请从 /api/notices/编号?script=zh-Hans&mode=standard&form=json 读取原文，在原文上修改。");

    /// <summary>The body has members that are unknown or given twice.</summary>
    public static readonly ProblemType UnknownMember = new(
        "unknown-member",
        422,
        "内容里有不认识的成员",
        "JSON 里有这里不认识的成员，或者同一个成员给出了几次；不采用它就写入，可能丢失内容，所以什么也没有保存。",
        "请按 detail 改正名称；接口说明 /openapi/v1.json 列出全部成员。");

    /// <summary>The moment of publication has passed.</summary>
    public static readonly ProblemType PastMoment = new(
        "past-moment",
        422,
        "发布的时刻已经过去",
        "publishAt 比现在早一分钟以上，可能写错了年份；什么也没有保存。",
        "请改为以后的时刻；要立即发布，请去掉 publishAt。");

    /// <summary>A value of the body cannot be used.</summary>
    public static readonly ProblemType InvalidContent = new(
        "invalid-content",
        422,
        "内容不能采用",
        "请求的内容可以读出，但是其中的值不能采用；什么也没有保存。parameter 是其位置。",
        "请按 detail 改正。");

    /// <summary>Too many requests.</summary>
    public static readonly ProblemType TooManyRequests = new(
        "too-many-requests",
        429,
        "请求过于频繁",
        "同一个网络地址在这段时间里的请求超过上限。",
        "请等待响应头 Retry-After 说明的秒数再试，并减慢速度。");

    /// <summary>Too many unknown keys.</summary>
    public static readonly ProblemType TooManyKeys = new(
        "too-many-keys",
        429,
        "错误的密钥过多",
        "从同一个网络地址多次送来了错误的密钥，暂时不再核对。",
        "请检查密钥，等待响应头 Retry-After 说明的秒数再试。");

    /// <summary>The header fields are too large.</summary>
    public static readonly ProblemType FieldsTooLarge =
        new("fields-too-large", 431, "请求头过大", "请求头超过 16 KB 或 64 个。", "请减少请求头；浏览器可以清除本站的 Cookie。");

    /// <summary>A fault of the service.</summary>
    public static readonly ProblemType InternalError =
        new("internal-error", 500, "服务器内部错误", "服务器处理请求时出错，已经记录。", "请稍后再试；仍然出错的，请告诉网站管理员。");

    /// <summary>The stored notice is damaged.</summary>
    public static readonly ProblemType DamagedNotice =
        new("damaged-notice", 500, "服务器内部错误", "这则公告存下的内容已经损坏，无法读出。", "请告诉网站管理员；其他公告不受影响。");

    /// <summary>The store does not respond.</summary>
    public static readonly ProblemType Unavailable = new(
        "unavailable",
        503,
        "暂时无法提供服务",
        "存放公告的数据库暂时不能读写；已经发布的公告不会丢失。",
        "请等待响应头 Retry-After 说明的秒数再试。");

    /// <summary>What keeps the files does not respond.</summary>
    public static readonly ProblemType FilesUnavailable = new(
        "files-unavailable",
        503,
        "图片和附件暂时打不开",
        "存放图片和附件的地方暂时没有回应；文件不会丢失，公告的文字不受影响。",
        "请等待响应头 Retry-After 说明的秒数再试；一直如此的，请告诉网站管理员。");

    /// <summary>The snapshot of open data is being made.</summary>
    public static readonly ProblemType SnapshotPending = new(
        "snapshot-pending",
        503,
        "数据文件正在生成",
        "开放数据的文件还没有生成，或者其中有公告刚刚撤下，正在重新生成。其他地址不受影响。",
        "请等待响应头 Retry-After 说明的秒数再试；单条的公告可以从 /api/notices 读取。");

    /// <summary>The sound is being made.</summary>
    public static readonly ProblemType SoundPending = new(
        "sound-pending",
        503,
        "录音正在生成",
        "公告的录音要有人请求才生成，每次生成一则；这一则还没有做好，或者等待的太多，还没有排上。",
        "请等待响应头 Retry-After 说明的秒数再试；文字的形式不受影响。");

    /// <summary>The sound could not be made.</summary>
    public static readonly ProblemType SoundFailed = new(
        "sound-failed",
        503,
        "录音没有做成",
        "朗读的引擎没有做成这则公告的录音，原因已经记录；过一段时间再试，一次比一次隔得久。",
        "请等待响应头 Retry-After 说明的秒数再试；一直如此的，请告诉网站管理员。文字的形式不受影响。");

    /// <summary>Gets all types.</summary>
    public static IReadOnlyList<ProblemType> All { get; } =
    [
        MalformedRequest, MalformedAddress, UnknownHost, UnreadableQuery, InvalidParameter, RepeatedParameter, UnknownParameter,
        MalformedJson, KeyNeeded, ScopeMissing, OutsideRealm, NoSuchAddress, NoSuchNotice, NoSuchRevision, NoSuchFile, NoSound,
        NothingScheduled, MethodNotAllowed, NotAcceptable, RequestTimeout, IdentityConflict, NotUndoable, OnlyScheduled, Withdrawn,
        PreconditionFailed, ContentTooLarge, AddressTooLong, UnsupportedMediaType, RangeNotSatisfiable, UnpublishableNotice,
        NotTheOriginal, UnknownMember, PastMoment, InvalidContent, TooManyRequests, TooManyKeys, FieldsTooLarge, InternalError,
        DamagedNotice, Unavailable, FilesUnavailable, SnapshotPending, SoundPending, SoundFailed,
    ];

    private static readonly FrozenDictionary<int, ProblemType> ByStatus = All
        .DistinctBy(type => type.Status)
        .ToFrozenDictionary(type => type.Status);

    /// <summary>Returns the type of a status that the framework chose: the first one listed, or one that says only the status.</summary>
    public static ProblemType Of(int status) =>
        ByStatus.GetValueOrDefault(status) ?? new("", status, status >= 500 ? "服务器内部错误" : "请求无法完成", "", "");
}
