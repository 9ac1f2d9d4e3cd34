using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;

namespace AccessibleContent.Api.OpenData.Feeds;

/// <summary>A page of a feed as it was asked for.</summary>
/// <param name="Format">The format.</param>
/// <param name="Parameters">The filters and the position.</param>
/// <param name="Script">The script.</param>
internal sealed record FeedQuery(FeedFormat Format, ListParameters Parameters, HanScript Script)
{
    /// <summary>Gets the query for the store.</summary>
    public NoticeQuery Query => Parameters.Query with { Limit = FeedResponses.Most };

    /// <summary>Gets a value indicating whether it is the first page.</summary>
    public bool IsFirst => Parameters.Query.After is null;

    /// <summary>Gets a value indicating whether clients can ask for any number of such pages.</summary>
    public bool IsOneOfMany => Parameters.Query != new NoticeQuery();

    /// <summary>Gets the path and query of this page.</summary>
    public string Self => AddressFrom(Parameters.Query.After);

    /// <summary>Returns the path and query of the page that begins after a position.</summary>
    public string AddressFrom(string? after) => Format.Link.Path + QueryFrom(after);

    /// <summary>Returns the query of the page that begins after a position; the usual script goes without saying.</summary>
    public string QueryFrom(string? after) => Parameters.QueryFrom(after, Script == HanScript.Simplified ? null : Script);

    /// <summary>Returns whether a withdrawn notice was in the feed.</summary>
    public bool Has(WithdrawnNotice one) => Is(Parameters.Query.Catalog, one.Catalog) && Is(Parameters.Query.Publisher, one.Publisher);

    private static bool Is(string? asked, string? name) =>
        asked is null || (name is not null && NameForms.Fold(asked) == NameForms.Fold(name));
}
