using System.Globalization;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;

#pragma warning disable CA5394 // Invented events need no secure numbers, only repeatable ones.

namespace AccessibleContent.Tests.Store.Following;

/// <summary>
/// Readers, rounds of the watch, writes of our own and of other nodes, in every order: nobody who asks is told of something older than what
/// this node has published, followed or told before.
/// </summary>
[OneStore("Its store is a test's own, in memory.")]
public sealed class InterleavedTests
{
    private static readonly NoticeId[] Ids = [.. Enumerable.Range(1, 3).Select(number => NoticeId.From($"a-{number}")!.Value)];

    [Fact]
    public async Task Nothing_older_than_what_was_known_is_told_in_ten_thousand_orders()
    {
        for (var seed = 0; seed < 10_000; seed++)
        {
            using var order = new Order(seed);
            await order.RunAsync();
        }
    }

    /// <summary>One order of events, made of a number.</summary>
    private sealed class Order : IDisposable
    {
        private readonly int _seed;
        private readonly Random _random;
        private readonly SteppedStore _store = new();
        private readonly CurrentVersions _versions;
        private readonly Dictionary<NoticeId, int> _least = Ids.ToDictionary(id => id, _ => 0);
        private readonly List<(ContentVersion Version, KnownMoment Began, long Number)> _unnoted = [];
        private readonly List<Task> _open = [];
        private long _leastDigest;
        private Task? _round;

        public Order(int seed)
        {
            (_seed, _random) = (seed, new Random(seed));
            _versions = new(_store.Notices, _store);

            // As a service that has started.
            _store.IsSwift = true;
            _open.Add(_versions.WatchAsync(default));
            _store.IsSwift = false;
        }

        public void Dispose() => _versions.Dispose();

        public async Task RunAsync()
        {
            for (var step = 0; step < 60; step++)
            {
                Do(_random.Next(12));
            }

            _store.IsSwift = true;
            while (_store.Waiting > 0)
            {
                _store.Step(0);
            }

            _unnoted.ToList().ForEach(Note);
            await Task.WhenAll(_open);
            await _versions.WatchAsync(default);
            Assert.Equal(_store.Digest, await _versions.DigestAsync(default));
            foreach (var id in Ids)
            {
                Assert.Equal(_store.Current(id), await _versions.FindAsync(id, default));
            }
        }

        private void Do(int what)
        {
            var id = Ids[_random.Next(Ids.Length)];
            switch (what)
            {
                case 0:
                    _store.Write(id);
                    break;
                case 1:
                    var began = _versions.Now;
                    _unnoted.Add((_store.Write(id), began, _store.Number));
                    break;
                case 2 when _unnoted.Count > 0:
                    Note(_unnoted[_random.Next(_unnoted.Count)]);
                    break;
                case 3 when _round is null or { IsCompleted: true }:
                    _open.Add(_round = WatchAsync());
                    break;
                case 4 or 5:
                    _open.Add(FindAsync(id, _least[id]));
                    break;
                case 6:
                    _open.Add(DigestAsync(_leastDigest));
                    break;
                case > 6 when _store.Waiting > 0:
                    _store.Step(_random.Next(_store.Waiting));
                    break;
                default:
                    break;
            }
        }

        private void Note((ContentVersion Version, KnownMoment Began, long Number) write)
        {
            _unnoted.Remove(write);
            _versions.Note(write.Version, write.Began);
            Learn(write.Version);
            _leastDigest = Math.Max(_leastDigest, write.Number);
        }

        private async Task FindAsync(NoticeId id, int least)
        {
            var found = await _versions.FindAsync(id, default);
            Assert.True((found?.Revision ?? 0) >= least, $"Order {_seed}: {id} was told as {found}, and known as {least}.");
            if (found is not null)
            {
                Learn(found);
            }
        }

        private async Task DigestAsync(long least)
        {
            var number = long.Parse(await _versions.DigestAsync(default), CultureInfo.InvariantCulture);
            Assert.True(number >= least, $"Order {_seed}: the digest was that of {number}, and {least} was known.");
            _leastDigest = Math.Max(_leastDigest, number);
        }

        private async Task WatchAsync()
        {
            var before = Ids.Select(_store.Current).ToList();
            var number = _store.Number;
            await _versions.WatchAsync(default);
            before.OfType<ContentVersion>().ToList().ForEach(Learn);
            _leastDigest = Math.Max(_leastDigest, number);
        }

        private void Learn(ContentVersion version) => _least[version.Id] = Math.Max(_least[version.Id], version.Revision);
    }
}
