using System.Text;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Site.Audit;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Tests.Site.Audit;

/// <summary>The file of the record is read back as it was written, or refused with a reason.</summary>
public sealed class AuditRecordFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_record_is_read_back_as_it_was_written()
    {
        var read = AuditRecordFile.Read(Written(Records.Mixed), new SiteOptions { BaseUrl = "https://www.example.gov.cn/" });
        Assert.Null(read.Problem);
        Assert.Equivalent(Records.Mixed, read.Record);
    }

    [Theory]
    [InlineData("", "", true)]
    [InlineData("https://www.example.gov.cn", "", true)]
    [InlineData("https://WWW.example.gov.cn:443", "other.gov.cn", true)]
    [InlineData("", "www.example.gov.cn", true)]
    [InlineData("http://www.example.gov.cn", "", false)]
    [InlineData("https://www.example.gov.cn/gk", "", false)]
    [InlineData("https://www.example.gov.cn:8443", "", false)]
    [InlineData("", "example.gov.cn", false)]
    public void A_record_is_of_the_site_whose_address_it_names(string own, string domain, bool isOf)
    {
        var (record, problem) = AuditRecordFile.Read(Written(Records.Mixed), new SiteOptions { BaseUrl = own, Domain = domain });
        Assert.Equal((isOf, !isOf), (record is not null, problem?.Contains("another site", StringComparison.Ordinal) ?? false));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"site\":\"https://www.example.gov.cn\"}")]
    [InlineData("\0\0\0\0")]
    [InlineData("[[[[[[[[")]
    public void What_is_no_record_is_refused(string words) =>
        Assert.NotNull(AuditRecordFile.Read(Encoding.UTF8.GetBytes(words), new SiteOptions()).Problem);

    [Theory]
    [InlineData("\"pages\": 64", "\"pages\": 0")]
    [InlineData("\"pages\": 64", "\"pages\": 63")]
    [InlineData("\"passed\": 3", "\"passed\": -3")]
    [InlineData("\"passed\": 3", "\"passed\": 99999999999")]
    [InlineData("\"1.4.3\"", "\"1.4.33\"")]
    [InlineData("\"1.4.3\"", "\"1.1.1\"")]
    [InlineData("\"image-alt\"", "null")]
    [InlineData("2026-11-26", "0001-01-01")]
    [InlineData("https://www.example.gov.cn", "www.example.gov.cn")]
    public void A_record_with_impossible_values_is_refused(string is_, string becomes)
    {
        var text = Encoding.UTF8.GetString(Written(Records.Mixed));
        Assert.Contains(is_, text, StringComparison.Ordinal);
        var bytes = Encoding.UTF8.GetBytes(text.Replace(is_, becomes, StringComparison.Ordinal));
        Assert.NotNull(AuditRecordFile.Read(bytes, new SiteOptions()).Problem);
    }

    [Fact]
    public void It_lies_beside_the_store_unless_a_setting_says_where()
    {
        var store = new StoreOptions { ConnectionString = $"Data Source={_folder.Path}/notices.db" };
        Assert.Equal(Path.Combine(_folder.Path, "audit.json"), AuditRecordFile.Path(new AuditOptions(), store));
        Assert.Equal("/srv/record.json", AuditRecordFile.Path(new AuditOptions { Record = "/srv/record.json" }, store));
    }

    private byte[] Written(AuditRecord record)
    {
        var path = Path.Combine(_folder.Path, "new", "audit.json");
        AuditRecordFile.Write(path, record);
        return File.ReadAllBytes(path);
    }
}
