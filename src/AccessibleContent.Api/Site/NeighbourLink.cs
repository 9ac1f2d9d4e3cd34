using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Site;

/// <summary>
/// A link to a neighbour of a notice, by an address of the notice's own: what it leads to is found when it is followed, so that a
/// publication changes no other page.
/// </summary>
/// <param name="Neighbour">The neighbour.</param>
/// <param name="Segment">The last segment of the address.</param>
/// <param name="Relation">The relation of the link.</param>
/// <param name="Name">The name, in Simplified script.</param>
/// <param name="Label">The name, with which of the two is the newer one: sites differ in it.</param>
/// <param name="End">What the end of the list says to its reader.</param>
public sealed record NeighbourLink(Neighbour Neighbour, string Segment, string Relation, string Name, string Label, string End)
{
    /// <summary>Gets both, in the order of the list.</summary>
    public static IReadOnlyList<NeighbourLink> All { get; } =
    [
        new(Neighbour.Previous, "previous", "prev", "上一篇", "上一篇（较新）", "公告从新到旧排列，这一条前面没有发布得更晚的公告。"),
        new(Neighbour.Next, "next", "next", "下一篇", "下一篇（较早）", "公告从新到旧排列，这一条后面没有发布得更早的公告。"),
    ];

    /// <summary>Returns the path under that of a notice's page.</summary>
    public string Under(string notice) => $"{notice}/{Segment}";
}
