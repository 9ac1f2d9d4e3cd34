using System.Collections.Immutable;
using AccessibleContent.Model;

namespace AccessibleContent.Readers;

/// <summary>The result of reading a source: a notice or the reasons against it, and remarks for the editor.</summary>
public sealed record Reading
{
    private Reading(Notice? notice, ImmutableArray<Remark> remarks) => (Notice, Remarks) = (notice, remarks);

    /// <summary>Gets the notice; null exactly when <see cref="Refusals"/> has a reason.</summary>
    public Notice? Notice { get; }

    /// <summary>Gets all remarks of the reader, in the order in which they arose.</summary>
    public ImmutableArray<Remark> Remarks { get; internal init; }

    /// <summary>Gets the address that the source's relative addresses were resolved against; null if unknown.</summary>
    public Uri? Address { get; init; }

    /// <summary>
    /// Gets the address of the next page if the source is one page of a multi-page article; null if it is complete, or the last page.
    /// </summary>
    public Uri? NextPage { get; init; }

    /// <summary>Gets how often the page says that the notice was read (点击数); null if it does not say, or a script fills it in.</summary>
    public long? Views { get; init; }

    /// <summary>Gets the reasons why there is no notice.</summary>
    public IEnumerable<Remark> Refusals => Remarks.Where(remark => remark.Kind is RemarkKind.Refused);

    /// <summary>Returns a notice with the remarks made while reading it.</summary>
    public static Reading Of(Notice notice, IEnumerable<Remark> remarks) => new(notice, [.. remarks]);

    /// <summary>Returns the reasons why there is no notice.</summary>
    public static Reading Refused(params IEnumerable<Remark> remarks) => new(null, [.. remarks]);

    /// <summary>Returns a reading refused for one reason.</summary>
    public static Reading Refused(string message, string? field = null) => Refused(new Remark(RemarkKind.Refused, message, field));
}
