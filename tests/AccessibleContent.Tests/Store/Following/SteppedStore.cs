using System.Globalization;
using System.Reflection;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;

namespace AccessibleContent.Tests.Store.Following;

/// <summary>A store in memory, whose questions are read and answered when a test says so, in whichever order.</summary>
internal sealed class SteppedStore : IChangeLog
{
    private readonly Dictionary<NoticeId, Change> _current = [];
    private readonly List<Question> _questions = [];
    private string _era = "";

    public SteppedStore()
    {
        Notices = DispatchProxy.Create<INoticeStore, SteppedNotices>();
        ((SteppedNotices)Notices).Store = this;
    }

    /// <summary>Gets the store as the service sees it.</summary>
    public INoticeStore Notices { get; }

    /// <summary>Gets how many questions wait.</summary>
    public int Waiting => _questions.Count;

    /// <summary>Gets the number of the last change.</summary>
    public long Number { get; private set; }

    /// <summary>Gets or sets a value indicating whether questions are answered at once.</summary>
    public bool IsSwift { get; set; }

    /// <summary>Gets or sets a value indicating whether the store is away.</summary>
    public bool IsAway { get; set; }

    /// <summary>Gets the questions that were asked, by name.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>Gets the digest: the number that it belongs to, in the era that a restored backup begins.</summary>
    public string Digest => string.Create(CultureInfo.InvariantCulture, $"{_era}{Number}");

    /// <summary>Gets the current version of a notice; null if there is none.</summary>
    public ContentVersion? Current(NoticeId id) => _current.GetValueOrDefault(id)?.Version;

    /// <summary>Writes the next revision of a notice.</summary>
    public ContentVersion Write(NoticeId id, bool isWithdrawal = false)
    {
        var revision = (Current(id)?.Revision ?? 0) + 1;
        var at = DateTimeOffset.UnixEpoch.AddSeconds(Number);
        var version = new ContentVersion(id, revision, $"{id}-{revision}-{_era}", at)
        {
            Withdrawal = isWithdrawal ? new("理由", at) : null,
        };
        _current[id] = new(++Number, version);
        return version;
    }

    /// <summary>Puts a backup in the place of the store: each notice at its first revision.</summary>
    public void Restore(long number)
    {
        _era += "r";
        var ids = _current.Keys.ToList();
        _current.Clear();
        Number = number - ids.Count;
        ids.ForEach(id => Write(id));
    }

    /// <summary>Takes one step with one of the questions: reads it first, and answers it later.</summary>
    public void Step(int which)
    {
        var question = _questions[which];
        if (!question.TryRead())
        {
            _questions.RemoveAt(which);
            question.Answer();
        }
    }

    public ValueTask<IReadOnlyList<Change>> ListAsync(long after, int limit, CancellationToken cancellation) => Ask<IReadOnlyList<Change>>(
        "log",
        () => [.. _current.Values.Where(change => change.Number > after).OrderBy(change => change.Number).Take(limit)]);

    public ValueTask<long> LastAsync(CancellationToken cancellation) => Ask("last", () => Number);

    /// <summary>Asks, under a name that tests count by.</summary>
    public ValueTask<T> Ask<T>(string name, Func<T> read)
    {
        Asked.Add(name);
        if (IsAway)
        {
            return ValueTask.FromException<T>(new StoreUnavailableException(new IOException("away")));
        }

        if (IsSwift)
        {
            return new(read());
        }

        var answer = new TaskCompletionSource<T>();
        T? seen = default;
        _questions.Add(new(() => seen = read(), () => answer.SetResult(seen!)));
        return new(answer.Task);
    }

    private sealed class Question(Action read, Action answer)
    {
        private bool _isRead;

        public void Answer() => answer();

        public bool TryRead()
        {
            if (_isRead)
            {
                return false;
            }

            read();
            return _isRead = true;
        }
    }
}
