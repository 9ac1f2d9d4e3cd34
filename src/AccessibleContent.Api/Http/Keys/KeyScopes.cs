using System.Collections.Frozen;

namespace AccessibleContent.Api.Http.Keys;

/// <summary>The table of scopes: the name of each in the settings, and its purpose in the words of its users.</summary>
internal static class KeyScopes
{
    private static readonly FrozenDictionary<KeyScope, string> Uses = new Dictionary<KeyScope, string>
    {
        [KeyScope.Publish] = "发布和更正公告",
        [KeyScope.Withdraw] = "撤下公告和收回撤下",
        [KeyScope.Terms] = "修改转换词条",
        [KeyScope.Views] = "写入阅读次数",
        [KeyScope.Read] = "查看等待发布的内容",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, KeyScope> ByName =
        Enum.GetValues<KeyScope>().ToFrozenDictionary(one => one.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>Gets all names, as in the settings, separated by spaces.</summary>
    public static string Names { get; } = string.Join(' ', Enum.GetValues<KeyScope>().Select(Name));

    /// <summary>Returns the name of a scope.</summary>
    public static string Name(this KeyScope scope) => scope.ToString().ToLowerInvariant();

    /// <summary>Returns the purpose of a scope, in Simplified script.</summary>
    public static string Use(this KeyScope scope) => Uses[scope];

    /// <summary>Finds a scope by its name; null if there is none.</summary>
    public static KeyScope? Find(string name) => ByName.TryGetValue(name, out var scope) ? scope : null;
}
