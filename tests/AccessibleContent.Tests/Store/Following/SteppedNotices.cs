using System.Reflection;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Store.Following;

/// <summary>The questions of a <see cref="SteppedStore"/> that the watch of a store asks; no others are answered.</summary>
public class SteppedNotices : DispatchProxy
{
    internal SteppedStore Store { get; set; } = null!;

#pragma warning disable CA2012 // The proxy hands each on, to be awaited once.
    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod?.Name switch
    {
        nameof(INoticeStore.FindVersionAsync) when args is [NoticeId id, ..] => Store.Ask("version", () => Store.Current(id)),
        nameof(INoticeStore.DigestAsync) => Store.Ask("digest", () => Store.Digest),
        nameof(INoticeStore.StateAsync) => Store.Ask("state", () => new StoreState(Store.Digest, Store.Number, 0, null)),
        _ => throw new NotSupportedException(targetMethod?.Name),
    };
#pragma warning restore CA2012
}
