using AccessibleContent.Api;
using AccessibleContent.EndToEnd.Hanzi;
using AccessibleContent.EndToEnd.Site;
using AccessibleContent.EndToEnd.Support;

namespace AccessibleContent.EndToEnd.OpenData;

/// <summary>The changes as OpenActive's validator of Realtime Paged Data Exchange 1.0 sees them.</summary>
public sealed class ChangesJudgeTests
{
    private static readonly string Judge = Path.Combine(Repository.Root, "tests/AccessibleContent.EndToEnd/OpenData");

    [Fact]
    public async Task The_validator_finds_no_failure()
    {
        var installed = Path.Combine(Judge, "node_modules/@openactive/rpde-validator/package.json");
        Tool.Needs(installed, "run tests/AccessibleContent.EndToEnd/OpenData/install.sh");
        Tool.Needs("/usr/bin/node", "Debian package nodejs");
        var folder = Directory.CreateTempSubdirectory("accessible-content-changes-");
        var address = $"http://127.0.0.1:{Ports.Free()}";
        await using (var app = Service.Build(
        [
            $"--urls={address}", $"--Site:BaseUrl={address}", $"--OpenData:Licence:Url={address}/licence",
            $"--Store:ConnectionString=Data Source={folder.FullName}/notices.db", "--Logging:LogLevel:Default=Error",
            $"--Seeds:Path={Path.Combine(Repository.Root, "tests/AccessibleContent.Tests/Fixtures/html")}",
        ]))
        {
            await app.StartAsync();
            var (told, complaints) = await Tool.RunAsync("/usr/bin/node", Judge, "rpde.mjs", address + "/api/changes?after=0");
            Assert.True(told.Trim().EndsWith("0 failures", StringComparison.Ordinal), told + complaints);
            await app.StopAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        folder.Delete(true);
    }
}
