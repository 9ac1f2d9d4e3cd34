using AccessibleContent.Api.Notices;
using AccessibleContent.Api.Store;

namespace AccessibleContent.Api.Site;

/// <summary>The titles of notices on pages about them: of a withdrawn one, nothing of its text.</summary>
internal sealed class NoticeTitles(NoticeResponses notices)
{
    /// <summary>Returns the title in the reader's script.</summary>
    public async ValueTask<string> OfAsync(
        ContentVersion version,
        PageContext frame,
        ReadingPreferences preferences,
        CancellationToken cancellation) =>
        version.Withdrawal is null
            ? frame.Published(preferences)((await notices.ReadAsync(version, cancellation)).Title)
            : frame.Words(preferences)("已撤下的公告 ") + version.Id;
}
