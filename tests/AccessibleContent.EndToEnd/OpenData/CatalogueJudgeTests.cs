using System.Text.Json;
using AccessibleContent.Api;
using AccessibleContent.EndToEnd.Hanzi;
using AccessibleContent.EndToEnd.Site;
using AccessibleContent.EndToEnd.Support;

namespace AccessibleContent.EndToEnd.OpenData;

/// <summary>What others check catalogues and packages by: the shapes of DCAT-AP 3.0.1, and Frictionless' own library.</summary>
public sealed class CatalogueJudgeTests
{
    private static readonly string Judge = Path.Combine(Repository.Root, "tests/AccessibleContent.EndToEnd/OpenData");

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task The_shapes_and_the_library_find_no_fault(bool isConfigured, bool isFilled)
    {
        Tool.Needs(Path.Combine(Judge, "node_modules/n3/package.json"), "run tests/AccessibleContent.EndToEnd/OpenData/install.sh");
        Tool.Needs("/usr/bin/node", "Debian package nodejs");
        var folder = Directory.CreateTempSubdirectory("accessible-content-open-data-");
        var address = $"http://[::1]:{Ports.Free()}";
        await using (var app = Service.Build(
        [
            $"--urls={address}", $"--Store:ConnectionString=Data Source={folder.FullName}/notices.db", "--Logging:LogLevel:Default=Error",
            $"--Seeds:Path={(isFilled ? Path.Combine(Repository.Root, "seeds") : "")}",
            .. isConfigured ? Configured(address) : [],
        ]))
        {
            await app.StartAsync();
            using var client = new HttpClient { BaseAddress = new(address) };
            await ReadyAsync(client);
            var (told, complaints) = await Tool.RunAsync("/usr/bin/node", Judge, "judge.mjs", address);
            Assert.True(told.Length > 0, complaints);
            var verdict = JsonDocument.Parse(told).RootElement;
            Assert.True(verdict.GetProperty("conforms").GetBoolean(), told);
            Assert.True(verdict.GetProperty("valid").GetBoolean(), told);
            Assert.True(verdict.GetProperty("triples").GetInt32() > 80, told);
            Assert.Equal(isFilled ? 1 : 0, verdict.GetProperty("ids").GetArrayLength());
            await app.StopAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(true);
    }

    private static string[] Configured(string address) =>
    [
        $"--Site:BaseUrl={address}", "--Site:Sponsor=兰山区人民政府办公室", "--OpenData:UpdateCycle=每日", "--OpenData:Licence:Name=开放许可",
        $"--OpenData:Licence:Url={address}/licence", "--OpenData:Contact:Name=政务公开科", "--OpenData:Contact:Email=data@example.gov.cn",
        "--OpenData:Contact:Telephone=0539 0000000",
    ];

    private static async Task ReadyAsync(HttpClient client)
    {
        for (var attempt = 0; attempt < 300; attempt++)
        {
            using var response = await client.GetAsync(new Uri("/open-data/datapackage.json", UriKind.Relative));
            if (response.IsSuccessStatusCode)
            {
                return;
            }

            await Task.Delay(100);
        }

        Assert.Fail("There was no snapshot within half a minute.");
    }
}
