using System.Globalization;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using Microsoft.Extensions.DependencyInjection;

#pragma warning disable CA5394 // Invented names need no secure numbers, only repeatable ones.

namespace AccessibleContent.Tests.Store.Postgres;

/// <summary>Names of any length that an older store has are listed by a server as by the embedded store.</summary>
[OneStore("It compares a server with the embedded store.")]
public sealed class PostgresLongNamesTests
{
    private const int Long = 500;

    [Fact]
    public async Task Two_names_of_five_hundred_characters_are_stored_and_listed_alike()
    {
        await using var store = await ServerStore.MakeAsync();
        using var folder = new TemporaryFolder();
        await using var embedded = OtherProcess.Services("", new KeyValuePair<string, string?>("Store:ConnectionString", TestStore.Of(folder.Path)));
        INoticeStore[] stores = [await store.NoticesAsync(), Of(embedded)];
        await stores[1].PrepareAsync(default);
        var random = new Random(22);
        string[] catalogs = [.. Names(random, 0x4E00, 0x9FA5), .. Names(random, 0x20000, 0x2A6DF)];
        string[] publishers = [.. Names(random, 0x4E00, 0x9FA5), .. Names(random, 0x20000, 0x2A6DF)];
        var submissions = Enumerable.Range(0, 300)
            .Select(number => Submission(number, Any(random, catalogs), Any(random, publishers)))
            .ToList();
        foreach (var each in stores)
        {
            Assert.All(await each.PublishAllAsync(submissions, default), one => Assert.Equal(PublicationOutcome.Created, one.Outcome));
        }

        Assert.Equal(await stores[1].DigestAsync(default), await stores[0].DigestAsync(default));
        foreach (var query in catalogs.SelectMany(catalog => publishers.Select(publisher => Query(catalog, publisher)))
            .Concat(catalogs.Select(one => Query(one, null)))
            .Concat(publishers.Select(one => Query(null, one))))
        {
            Assert.Equal(await PagesAsync(stores[1], query), await PagesAsync(stores[0], query));
        }
    }

    // Pairs that begin alike for longer than the index reads, and others.
    private static IEnumerable<string> Names(Random random, int first, int last)
    {
        var beginning = Han(random, first, last, 150);
        string Rest(int length) => Han(random, first, last, length);
        return [beginning + Rest(Long - 150), beginning + Rest(Long - 150), Rest(Long)];
    }

    private static string Han(Random random, int first, int last, int length) =>
        string.Concat(Enumerable.Range(0, length).Select(_ => char.ConvertFromUtf32(random.Next(first, last))));

    private static string Any(Random random, string[] names) => names[random.Next(names.Length)];

    private static NoticeQuery Query(string? catalog, string? publisher) => new() { Catalog = catalog, Publisher = publisher, Limit = 4 };

    private static Submission Submission(int number, string catalog, string publisher)
    {
        var notice = DamagedStore.Notice($"a/{number}");
        var metadata = notice.Metadata with { Catalog = catalog, Publisher = publisher };
        return new(notice with { Metadata = metadata }, notice.PublicationMoment, "甲");
    }

    private static async Task<List<string>> PagesAsync(INoticeStore store, NoticeQuery query)
    {
        var lines = new List<string>();
        for (var page = await store.ListAsync(query, default); ; page = await store.ListAsync(query with { After = page.Next }, default))
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{page.Total} {page.Before} {page.Previous} {page.Next}"));
            lines.AddRange(page.Items.Select(item => item.ToString()));
            if (page.Next is null)
            {
                return lines;
            }
        }
    }

    private static INoticeStore Of(ServiceProvider services) => (INoticeStore)services.GetService(typeof(INoticeStore))!;
}
