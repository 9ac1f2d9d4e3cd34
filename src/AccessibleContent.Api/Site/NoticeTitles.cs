using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Site;

/// <summary>The titles of notices on pages about them: of a withdrawn one, nothing of its text.</summary>
internal sealed class NoticeTitles(NoticeResponses notices)
{
    /// <summary>Returns the title in the reader's script.</summary>
    public async ValueTask<string> OfAsync(ContentVersion version, Func<string, string> words, CancellationToken cancellation) =>
        version.Withdrawal is null
            ? words((await notices.ReadAsync(version, cancellation)).Title)
            : words("已撤下的公告 ") + version.Id;
}
