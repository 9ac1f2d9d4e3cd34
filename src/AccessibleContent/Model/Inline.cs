using System.Collections.Immutable;

namespace AccessibleContent.Model;

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

/// <summary>Running text that something is said of: what is not said of a kind holds for all kinds of it.</summary>
public abstract record InlineGroup(ImmutableArray<Inline> Inlines) : Inline
{
    /// <inheritdoc/>
    public override Inline MapWords(Func<string, string> words) => this with { Inlines = Inlines.MapWords(words) };
}

/// <summary>Stressed words; <paramref name="Strong"/> is importance, else emphasis.</summary>
public sealed record Emphasis(bool Strong, ImmutableArray<Inline> Inlines) : InlineGroup(Inlines);

/// <summary>A link; its words say where it goes, or else <paramref name="Title"/>, which is said where they do not.</summary>
public sealed record Link(string Address, ImmutableArray<Inline> Inlines, string? Title = null) : InlineGroup(Inlines)
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

/// <summary>Raised words: an exponent, a mark of a note. Plain digits are characters (m²) instead.</summary>
public sealed record Superscript(ImmutableArray<Inline> Inlines) : InlineGroup(Inlines);

/// <summary>Lowered words: an index. Plain digits are characters (CO₂) instead.</summary>
public sealed record Subscript(ImmutableArray<Inline> Inlines) : InlineGroup(Inlines);

/// <summary>Words of another language, by its tag (BCP 47); only Chinese ones are converted to another script.</summary>
public sealed record LanguageSpan(string Language, ImmutableArray<Inline> Inlines) : InlineGroup(Inlines)
{
    /// <inheritdoc/>
    public override Inline MapWords(Func<string, string> words) => LanguageTag.IsChinese(Language) ? base.MapWords(words) : this;
}

/// <summary>A line break that means something, as in an address or a signature.</summary>
public sealed record LineBreak : Inline;
