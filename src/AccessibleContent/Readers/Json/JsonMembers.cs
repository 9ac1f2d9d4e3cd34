using System.Globalization;
using System.Text.Json;

namespace AccessibleContent.Readers.Json;

/// <summary>
/// Finds in a document the members that nobody reads, and those that are given twice: what a writer misspelt would be lost unnoticed.
/// </summary>
public sealed class JsonMembers
{
    private const int MostTold = 20;

    private readonly List<(string Path, string Message)> _faults = [];
    private readonly JsonNames _names;
    private int _untold;

    private JsonMembers(JsonNames names) => _names = names;

    /// <summary>Returns the path and a sentence for each such member, the first of many.</summary>
    /// <param name="root">The document.</param>
    /// <param name="shape">The members that it may have.</param>
    /// <param name="others">Further names that writers use, with the path of what they mean.</param>
    public static IReadOnlyList<(string Path, string Message)> Check(
        JsonElement root,
        JsonShape shape,
        IReadOnlyDictionary<string, string>? others = null)
    {
        var check = new JsonMembers(new(shape, others));
        check.Visit(root, null, shape);
        return check._untold == 0
            ? check._faults
            : [.. check._faults, (JsonPath.Root, string.Create(CultureInfo.InvariantCulture, $"另有 {check._untold} 个名称不能采用。"))];
    }

    private void Visit(JsonElement element, JsonPath? path, JsonShape shape)
    {
        // What is no object, its reader names.
        if (element.ValueKind is not JsonValueKind.Object)
        {
            return;
        }

        var seen = 0UL;
        foreach (var property in element.EnumerateObject())
        {
            var index = IndexOf(property, shape);
            if (index < 0)
            {
                Unknown(property, path, shape);
                continue;
            }

            var member = shape.Members[index];
            var inside = new JsonPath(path, member.Name);
            if ((seen & (1UL << index)) != 0)
            {
                Tell(inside, $"“{member.Name}”写了两次；请只保留一个。");
            }

            seen |= 1UL << index;
            Inside(property.Value, inside, member);
        }
    }

    private void Inside(JsonElement value, JsonPath path, JsonMember member)
    {
        if (value.ValueKind is JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in value.EnumerateArray())
            {
                Inside(item, new(path, index++), member);
            }
        }
        else if (member.Inside(value) is { } shape)
        {
            Visit(value, path, shape);
        }
    }

    private void Unknown(JsonProperty property, JsonPath? path, JsonShape shape)
    {
        if (NameOf(property) is { } name)
        {
            Tell(new(path, name), $"没有“{JsonPath.Short(name)}”这个名称；{_names.Remedy(name, path, shape)}");
        }
        else
        {
            Tell(path, "名称应当是完整的 Unicode 字符串。");
        }
    }

    private void Tell(JsonPath? path, string message)
    {
        if (_faults.Count < MostTold)
        {
            var place = path?.ToString() ?? JsonPath.Root;
            _faults.Add((place, $"{place}：{message}"));
        }
        else
        {
            _untold++;
        }
    }

    private static int IndexOf(JsonProperty property, JsonShape shape)
    {
        try
        {
            return shape.IndexOf(property);
        }
        catch (InvalidOperationException)
        {
            return -1;
        }
    }

    // Null for an unpaired surrogate, which is legal in JSON but not in Unicode text.
    private static string? NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
