using AccessibleContent.Api.Rendering;

namespace AccessibleContent.Tests.Support;

/// <summary>An invented office that has set everything that shows at the foot of its pages.</summary>
internal static class Office
{
    private static readonly string Pictures = Path.Combine(Sources.Root, "seeds", "samples", "site");

    /// <summary>Gets the settings.</summary>
    public static IReadOnlyList<string> Everything { get; } =
    [
        "--Site:Name=示例区人民政府", "--Site:BaseUrl=http://127.0.0.1", "--Site:IdCode=0000000000", "--Site:Sponsor=示例区人民政府办公室",
        "--Site:Contact=示例区中心路0号，电话0000-1234567", "--Site:IcpNumber=示ICP备00000000号",
        "--Site:PoliceNumber=示公网安备00000000000000号", $"--Site:Emblem={File("emblem.svg")}", "--Site:EmblemAlt=示例区标志",
        "--Site:PartyMarkCode=00000000000000000000000000000000", $"--Site:PartyMarkPicture={File("party-mark.svg")}",
        "--Site:ErrorReportCode=0000000000", $"--Site:ErrorReportPicture={File("error-report.svg")}",
        "--Site:Feedback=https://www.example.com/feedback", "--Site:FeedbackPhone=0000-1234568", "--Site:ReplyDays=5",
        "--Site:Complaints=示例区政务服务便民热线0000-1234569",
    ];

    /// <summary>Gets the addresses of links and pictures that the footer has for them, in order.</summary>
    public static IReadOnlyList<string> Addresses { get; } =
    [
        "tel:00001234567", "https://www.example.com/feedback", "tel:00001234568", "tel:00001234569",
        "https://beian.miit.gov.cn/", "/assets/icp.svg",
        "https://beian.mps.gov.cn/#/query/webSearch?code=00000000000000", "/assets/police.svg",
        "https://bszs.conac.cn/sitename?method=show&id=00000000000000000000000000000000", Address("party-mark.svg"),
        "https://zfwzgl.www.gov.cn/exposure/jiucuo.html?site_code=0000000000", Address("error-report.svg"),
    ];

    /// <summary>Returns the path of a sample picture.</summary>
    public static string File(string name) => Path.Combine(Pictures, name);

    private static string Address(string name) => SitePicture.Read(File(name)).Picture!.Address;
}
