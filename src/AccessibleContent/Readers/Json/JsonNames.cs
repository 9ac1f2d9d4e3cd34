using AccessibleContent.Model;
using AccessibleContent.Readers.Text;

namespace AccessibleContent.Readers.Json;

/// <summary>What to write instead of an unknown name: the nearest in its object, else in the whole document.</summary>
/// <param name="root">The members of the document.</param>
/// <param name="others">Further names that writers use, with the path of what they mean.</param>
internal sealed class JsonNames(JsonShape root, IReadOnlyDictionary<string, string>? others)
{
    private readonly Dictionary<string, string> _paths = Paths(root);

    /// <summary>Returns the remedy for a name in an object.</summary>
    public string Remedy(string name, JsonPath? path, JsonShape shape) =>
        Near(name, path, shape) is { } near ? $"是否想写 {near}？" : $"这里可用的名称：{string.Join("、", shape.Names)}。{Record(name)}";

    private string? Near(string name, JsonPath? path, JsonShape shape) =>
        Local(NearestName.Same(name, shape.Names), path)
        ?? others?.GetValueOrDefault(name)
        ?? Elsewhere(NearestName.Same(name, _paths.Keys))
        ?? Local(NearestName.Find(name, shape.Names), path)
        ?? Elsewhere(NearestName.Find(name, _paths.Keys));

    private static string? Local(string? name, JsonPath? path) => name is null ? null : new JsonPath(path, name).Plain();

    private string? Elsewhere(string? name) => name is null ? null : _paths[name];

    // The facts of a record that have no name of their own have labels.
    private string Record(string name) =>
        _paths.ContainsKey("others") && name.EnumerateRunes().Any(Han.Is) ? "信息表的其他项目请写进 metadata.others。" : "";

    private static Dictionary<string, string> Paths(JsonShape root)
    {
        var paths = root.Names.ToDictionary(name => name, StringComparer.Ordinal);
        foreach (var member in root.Members.ToArray().Where(member => member.Name == "metadata"))
        {
            foreach (var name in member.Inside(default)!.Names)
            {
                paths.TryAdd(name, $"{member.Name}.{name}");
            }
        }

        return paths;
    }
}
