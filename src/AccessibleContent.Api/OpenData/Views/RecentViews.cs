using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Model;

namespace AccessibleContent.Api.OpenData.Views;

/// <summary>
/// The readers of the last minute, so that whoever loads a page again counts once. They are kept as keyed hashes, in memory alone, with a
/// key that is replaced each day: nothing leads back from them to a person.
/// </summary>
internal sealed class RecentViews(TimeProvider clock)
{
    /// <summary>How long a reader of a notice counts once.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromSeconds(60);

    // More readers a minute than this: the earliest are forgotten first.
    private const int Most = 100_000;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly Lock _lock = new();
    private readonly HashSet<UInt128> _seen = [];
    private readonly Queue<(UInt128 Reader, long At)> _order = new();
    private byte[] _key = RandomNumberGenerator.GetBytes(32);
    private long _keyed = clock.GetTimestamp();

    /// <summary>Notes a reader of a notice; null if the same one was noted within the span, else what <see cref="Forget"/> takes.</summary>
    public UInt128? TryAdd(ClientNetwork client, string userAgent, NoticeId id)
    {
        lock (_lock)
        {
            var now = clock.GetTimestamp();
            RenewKey(now);
            while (_order.TryPeek(out var first) && (clock.GetElapsedTime(first.At, now) >= Span || _order.Count >= Most))
            {
                _seen.Remove(_order.Dequeue().Reader);
            }

            var reader = Hash(client, userAgent, id);
            if (!_seen.Add(reader))
            {
                return null;
            }

            _order.Enqueue((reader, now));
            return reader;
        }
    }

    /// <summary>Forgets a reader whose view was not stored, so that it counts when it comes again.</summary>
    public void Forget(UInt128 reader)
    {
        lock (_lock)
        {
            _seen.Remove(reader);
        }
    }

    private void RenewKey(long now)
    {
        if (clock.GetElapsedTime(_keyed, now) >= Day)
        {
            (_key, _keyed) = (RandomNumberGenerator.GetBytes(32), now);
            _seen.Clear();
            _order.Clear();
        }
    }

    private UInt128 Hash(ClientNetwork client, string userAgent, NoticeId id)
    {
        var said = Encoding.UTF8.GetBytes($"{client.IsV6} {client.Bits} {id.Value} {userAgent}");
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, said, hash);
        return BinaryPrimitives.ReadUInt128BigEndian(hash);
    }
}
