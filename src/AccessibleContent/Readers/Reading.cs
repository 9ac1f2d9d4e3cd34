using System.Collections.Immutable;
using AccessibleContent.Model;

namespace AccessibleContent.Readers;

/// <summary>What came of reading a source: a notice or the reasons against it, and what the editor should know.</summary>
public sealed record Reading
{
    private Reading(Notice? notice, ImmutableArray<Remark> remarks) => (Notice, Remarks) = (notice, remarks);

    /// <summary>Gets the notice; null exactly where <see cref="Refusals"/> has a reason.</summary>
    public Notice? Notice { get; }

    /// <summary>Gets everything the reader has to say, in the order it came up.</summary>
    public ImmutableArray<Remark> Remarks { get; internal init; }

    /// <summary>Gets the address that the source's relative addresses were resolved against; null where none was known.</summary>
    public Uri? Address { get; init; }

    /// <summary>Gets the address of the next page, where the source is one page of an article that is cut into several; null where it is whole, or the last.</summary>
    public Uri? NextPage { get; init; }

    /// <summary>Gets the reasons why there is no notice.</summary>
    public IEnumerable<Remark> Refusals => Remarks.Where(remark => remark.Kind is RemarkKind.Refused);

    /// <summary>Gives a notice with what was remarked on the way.</summary>
    public static Reading Of(Notice notice, IEnumerable<Remark> remarks) => new(notice, [.. remarks]);

    /// <summary>Gives the reasons why no notice could be made.</summary>
    public static Reading Refused(params IEnumerable<Remark> remarks) => new(null, [.. remarks]);

    /// <summary>Gives one reason.</summary>
    public static Reading Refused(string message, string? field = null) => Refused(new Remark(RemarkKind.Refused, message, field));
}
