using System.Text.RegularExpressions;
using AccessibleContent.Api;
using AccessibleContent.Model;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace AccessibleContent.Tests;

/// <summary>The order of the rooms, which is the order of their rows in src/README.md: each uses only those above its row.</summary>
public sealed partial class RoomsTests
{
    private static readonly ArchUnitNET.Domain.Architecture House = new ArchLoader()
        .LoadAssemblies(typeof(Notice).Assembly, typeof(Service).Assembly)
        .Build();

    public static TheoryData<string, string> Rooms { get; } = [.. Order("AccessibleContent").Concat(Order("AccessibleContent.Api"))];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_uses_only_those_before_it(string room, string later)
    {
        var (ours, theirs) = (Types().That().ResideInNamespaceMatching(room), Types().That().ResideInNamespaceMatching(later));
        ours.Should().NotDependOnAny(theirs).Check(House);
    }

    [Theory]
    [InlineData("AccessibleContent")]
    [InlineData("AccessibleContent.Api")]
    public void Every_folder_is_a_room_of_the_list(string project) =>
        Assert.Equal(
            Directory.GetDirectories(Path.Combine(Sources.Root, "src", project)).Select(Path.GetFileName).Order(StringComparer.Ordinal),
            Listed(project).Where(room => !room.EndsWith(".cs", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    private static IEnumerable<(string Room, string Later)> Order(string project)
    {
        var rooms = Listed(project).ConvertAll(room => Namespace(project, room));
        return rooms.SkipLast(1).Select((room, i) => ($"^{room}$", $"^({string.Join('|', rooms.Skip(i + 1))})$"));
    }

    // A file above the rooms is in the namespace of its project.
    private static string Namespace(string project, string room) =>
        Regex.Escape(project) + (room.EndsWith(".cs", StringComparison.Ordinal) ? "" : $@"\.{room}(\..*)?");

    private static List<string> Listed(string project)
    {
        var tables = File.ReadAllText(Path.Combine(Sources.Root, "src", "README.md")).Split("| room | what |");
        return [.. Row().Matches(tables[project == "AccessibleContent" ? 1 : 2]).Select(row => row.Groups[1].Value)];
    }

    [GeneratedRegex(@"^\| `(\w+(?:\.cs)?)` \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
