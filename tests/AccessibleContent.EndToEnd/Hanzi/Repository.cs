namespace AccessibleContent.EndToEnd.Hanzi;

/// <summary>The folders of the checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The output folder of build-oracle.sh.</summary>
    public static string Oracle { get; } = Path.Combine(Root, "tests/AccessibleContent.EndToEnd/.oracle");

    public static string Dictionaries { get; } = Path.Combine(Root, "src/AccessibleContent/Hanzi/Data");

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "AccessibleContent.sln")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
