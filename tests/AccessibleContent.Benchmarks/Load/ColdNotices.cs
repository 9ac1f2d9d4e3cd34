using System.Globalization;

namespace AccessibleContent.Benchmarks.Load;

/// <summary>More notices than a small cache holds: nearly every request has its response rendered.</summary>
internal static class ColdNotices
{
    private const int Count = 600;

    /// <summary>Writes the seed page under as many 索引号; returns the folder.</summary>
    public static string WriteSeeds(string folder)
    {
        var seeds = Directory.CreateDirectory(folder + "/cold").FullName;
        var page = File.ReadAllText("seeds/lanshan-2024-0000076.txt");
        for (var number = 0; number < Count; number++)
        {
            File.WriteAllText(
                $"{seeds}/{number}.txt",
                page.Replace(
                    "2024-0000076",
                    string.Create(CultureInfo.InvariantCulture, $"2024-{number:0000000}"),
                    StringComparison.Ordinal));
        }

        return seeds;
    }

    /// <summary>Writes the script for wrk that requests one after the other, in Traditional script; returns the file.</summary>
    public static string WriteScript(string folder)
    {
        File.WriteAllText(folder + "/cold.lua", $$"""
            local number = 0
            request = function()
              number = (number + 1) % {{Count}}
              return wrk.format("GET", string.format("/api/notices/lanshanqurmzfbgs-2024-%07d?script=zh-Hant&mode=standard&form=json", number))
            end
            """);
        return folder + "/cold.lua";
    }
}
