using System.Text;
using AccessibleContent.Readers;

namespace AccessibleContent.Fuzz;

/// <summary>The reader of one format, and everything derived from what it read.</summary>
internal sealed class DocumentTarget(SourceFormat format, Corpus corpus) : ITarget
{
    private readonly IReadOnlyList<string> _tokens = Tokens.Of(format.Extensions[0]);

    static DocumentTarget() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <inheritdoc/>
    public byte[] Make(Dice dice)
    {
        var text = Mutation.Of(One(dice), One(dice), _tokens, dice);
        var bytes = Charset(dice).GetBytes(text);
        return dice.Once(8) ? Mutation.Bytes(bytes, dice) : bytes;
    }

    /// <inheritdoc/>
    public Task<Complaint?> TryAsync(byte[] input) => Task.FromResult(Laws.Check(format, input));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private string One(Dice dice) => Encoding.UTF8.GetString(dice.One(corpus.Of(format)));

    // A page of HTML may be in any of these, whatever it declares.
    private Encoding Charset(Dice dice) => format.Extensions[0] == "html" && dice.Once(4)
        ? Encoding.GetEncoding(dice.One(["gb18030", "big5", "utf-16", "iso-8859-1"]))
        : Encoding.UTF8;
}
