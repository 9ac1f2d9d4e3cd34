using System.Text;
using AccessibleContent.Readers;
using AccessibleContent.Tests.Support;
using AccessibleContent.Writers.Json;

namespace AccessibleContent.Fuzz;

/// <summary>The filters and writers, with notices of any shape: generated ones, whose text is changed in their JSON.</summary>
internal sealed class NoticeTarget(Corpus corpus) : ITarget
{
    private static readonly SourceFormat Json = SourceFormat.OfFile("a.json")!;
    private readonly IReadOnlyList<string> _words =
    [
        .. Tokens.Of("txt").Where(token => token.All(letter => letter >= ' ' && letter is not ('"' or '\\'))),
    ];

    /// <inheritdoc/>
    public byte[] Make(Dice dice)
    {
        var text = Encoding.UTF8.GetString(
            dice.Once(3) ? dice.One(corpus.Of(Json)) : JsonWriter.Canonical(GeneratedNotices.Any.Generate(dice.Source, null, out _)));
        for (var changes = 1 + dice.Below(6); changes > 0; changes--)
        {
            text = Change(text, dice);
        }

        return Encoding.UTF8.GetBytes(text);
    }

    /// <inheritdoc/>
    public Task<Complaint?> TryAsync(byte[] input) => Task.FromResult(Laws.Check(Json, input));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    // Text is inserted where text is: at the beginning of a value.
    private string Change(string text, Dice dice)
    {
        var at = text.IndexOf("\"text\":\"", dice.Below(text.Length), StringComparison.Ordinal);
        var words = dice.Once(3)
            ? Mutation.Repeated(dice.One(_words), dice)
            : string.Concat(dice.One(_words), dice.One(_words), dice.One(_words));
        return at < 0 ? text : text.Insert(at + "\"text\":\"".Length, words);
    }
}
