using AccessibleContent.Api.Store;
using AccessibleContent.Model;

namespace AccessibleContent.Api.Rendering;

/// <summary>The version of the program as reports name it: the release, and which build of it.</summary>
internal static class BuildVersion
{
    /// <summary>Gets the version, such as 0.1.0-1f2e3d4c: the same on every node with the same program.</summary>
    public static string Now { get; } = $"{typeof(BuildVersion).Assembly.GetName().Version!.ToString(3)}-{Build()}";

    private static string Build() =>
        ContentHash.Of(typeof(Notice).Module.ModuleVersionId.ToString(), typeof(BuildVersion).Module.ModuleVersionId.ToString())[..8];
}
