using System.Collections.Immutable;

namespace AccessibleContent;

/// <summary>A part of running text: a closed family, so that a writer can be complete.</summary>
public abstract record Inline
{
    private protected Inline()
    {
    }

    /// <summary>Rebuilds the inline with all its words mapped, codes and addresses kept.</summary>
    public virtual Inline MapWords(Func<string, string> words) => this;
}

/// <summary>Plain words.</summary>
public sealed record TextRun(string Text) : Inline
{
    /// <inheritdoc/>
    public override Inline MapWords(Func<string, string> words) => new TextRun(words(Text));
}

/// <summary>A code: it stays as it is in every script.</summary>
public sealed record CodeRun(string Text) : Inline;

/// <summary>Stressed words; <paramref name="Strong"/> is importance, else emphasis.</summary>
public sealed record Emphasis(bool Strong, ImmutableArray<Inline> Inlines) : Inline
{
    /// <inheritdoc/>
    public override Inline MapWords(Func<string, string> words) => this with { Inlines = Inlines.MapWords(words) };
}

/// <summary>A link; its words say where it goes, or else <paramref name="Title"/>, which is said where they do not.</summary>
public sealed record Link(string Address, ImmutableArray<Inline> Inlines, string? Title = null) : Inline
{
    /// <inheritdoc/>
    public override Inline MapWords(Func<string, string> words) => this with { Inlines = Inlines.MapWords(words), Title = Title is null ? null : words(Title) };
}

/// <summary>A picture in a cell or amid words; nobody wrote words for it where <paramref name="Alternative"/> is empty.</summary>
public sealed record InlineImage(string Address, string Alternative) : Inline
{
    /// <inheritdoc/>
    public override Inline MapWords(Func<string, string> words) => this with { Alternative = words(Alternative) };
}

/// <summary>A line break that means something, as in an address or a signature.</summary>
public sealed record LineBreak : Inline;
