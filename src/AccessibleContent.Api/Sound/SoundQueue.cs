using System.Threading.Channels;
using AccessibleContent.Api.Http.Requests;
using AccessibleContent.Api.Rendering;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.Sound;

/// <summary>The sounds that wait to be made, each once, and no more than the settings allow.</summary>
internal sealed class SoundQueue(IOptions<SpeechOptions> options)
{
    // What a reader who asks again has to wait at least, and at most.
    private const int Least = 5;
    private const int Most = 600;

    // What one client has waiting: others still get their share of the engine.
    private const int MostOfClient = 3;

    private readonly Channel<SoundJob> _waiting = Channel.CreateBounded<SoundJob>(
        new BoundedChannelOptions(options.Value.Queue) { SingleReader = true });

    private readonly Dictionary<string, ClientNetwork> _names = [];
    private double _pace = Least;

    /// <summary>Gets how many wait or are being made.</summary>
    public int Count
    {
        get
        {
            lock (_names)
            {
                return _names.Count;
            }
        }
    }

    /// <summary>Gets the seconds after which everything that waits now is probably made.</summary>
    public int RetryAfter => (int)Math.Clamp(Math.Ceiling(Volatile.Read(ref _pace) * Count), Least, Most);

    /// <summary>Adds a job, if it does not wait already.</summary>
    /// <returns>Whether it waits now; false if there is no room, or enough of the client's waits.</returns>
    public bool TryAdd(SoundJob job, ClientNetwork client)
    {
        lock (_names)
        {
            if (_names.ContainsKey(job.Name))
            {
                return true;
            }

            return _names.Values.Count(other => other == client) < MostOfClient
                && _waiting.Writer.TryWrite(job)
                && _names.TryAdd(job.Name, client);
        }
    }

    /// <summary>Waits for the next job; it counts until <see cref="Done"/>.</summary>
    public ValueTask<SoundJob> NextAsync(CancellationToken cancellation) => _waiting.Reader.ReadAsync(cancellation);

    /// <summary>Notes that a job is over, however it went.</summary>
    public void Done(SoundJob job, TimeSpan taken)
    {
        lock (_names)
        {
            _names.Remove(job.Name);
            _pace = (_pace + taken.TotalSeconds) / 2;
        }
    }
}
