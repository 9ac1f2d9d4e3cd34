using AccessibleContent.Api.Site.Audit;

namespace AccessibleContent.Tests.Site.Audit;

/// <summary>Records of an audit, for tests.</summary>
internal static class Records
{
    /// <summary>Gets a record with a result of every kind.</summary>
    public static AuditRecord Mixed { get; } = new(
        "https://www.example.gov.cn",
        new DateTimeOffset(2026, 11, 26, 17, 30, 0, TimeSpan.Zero),
        "0.1.0-00000000",
        "Chrome/156.0.8078.108",
        "4.14.0",
        64,
        1,
        [1280, 390],
        [
            new("1.1.1", 3, 2, 0), new("1.4.3", 60, 0, 4), new("2.5.3", 0, 0, 8), new("3.1.1", 0, 64, 0), new("", 64, 0, 0),
        ],
        [
            new("html-has-lang", ["3.1.1"], 64, 1, "/"),
            new("image-alt", ["1.1.1"], 2, 5, "/elder/notices/通知-1"),
        ]);
}
