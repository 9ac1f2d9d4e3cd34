using AccessibleContent.Api.Store;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Intake.Crawl;

/// <summary>Pages with a date later than today.</summary>
[Trait(TestStore.Trait, TestStore.Every)]
public sealed class FutureDateTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_page_of_a_day_to_come_counts_as_published_now() =>
        Assert.Equal(Now, Submission.MomentOf(Dated(2199), new FixedClock()));

    [Fact]
    public void A_page_of_an_earlier_day_keeps_its_date() =>
        Assert.Equal(Dated(2024).PublicationMoment, Submission.MomentOf(Dated(2024), new FixedClock()));

    private static Notice Dated(int year)
    {
        var notice = Make.Markdown("水");
        return notice with { Metadata = notice.Metadata with { PublishedOn = new(year, 12, 31), PublishedAt = null } };
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
