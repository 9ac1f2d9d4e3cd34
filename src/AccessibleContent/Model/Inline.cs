using System.Collections.Immutable;

namespace AccessibleContent.Model;

/// <summary>A part of running text: a closed set of kinds, so that a writer can be complete.</summary>
public abstract record Inline
{
    private protected Inline()
    {
    }

    /// <summary>Rebuilds the inline with all its text mapped, codes and addresses kept.</summary>
    public virtual Inline MapWords(Func<string, string> words) => this;
}

/// <summary>Plain text.</summary>
public sealed record TextRun(string Text) : Inline
{
    /// <inheritdoc/>
    public override Inline MapWords(Func<string, string> words) => new TextRun(words(Text));
}

/// <summary>A code: it stays as it is in every script.</summary>
public sealed record CodeRun(string Text) : Inline;

/// <summary>Running text with a property; code that does not distinguish the kinds treats them all alike.</summary>
public abstract record InlineGroup(ImmutableArray<Inline> Inlines) : Inline
{
    /// <inheritdoc/>
    public override Inline MapWords(Func<string, string> words) => this with { Inlines = Inlines.MapWords(words) };
}

/// <summary>Stressed text; <paramref name="Strong"/> is importance, else emphasis.</summary>
public sealed record Emphasis(bool Strong, ImmutableArray<Inline> Inlines) : InlineGroup(Inlines);

/// <summary>A link; <paramref name="Title"/> states where it goes where its text does not.</summary>
public sealed record Link(string Address, ImmutableArray<Inline> Inlines, string? Title = null) : InlineGroup(Inlines)
{
    /// <inheritdoc/>
    public override Inline MapWords(Func<string, string> words) => this with { Inlines = Inlines.MapWords(words), Title = Title is null ? null : words(Title) };
}

/// <summary>A picture in a cell or within text; <paramref name="Alternative"/> is empty where nobody wrote a text alternative.</summary>
public sealed record InlineImage(string Address, string Alternative) : Inline
{
    /// <inheritdoc/>
    public override Inline MapWords(Func<string, string> words) => this with { Alternative = words(Alternative) };
}

/// <summary>Superscript text: an exponent, a note mark. Plain digits are characters (m²) instead.</summary>
public sealed record Superscript(ImmutableArray<Inline> Inlines) : InlineGroup(Inlines);

/// <summary>Subscript text: an index. Plain digits are characters (CO₂) instead.</summary>
public sealed record Subscript(ImmutableArray<Inline> Inlines) : InlineGroup(Inlines);

/// <summary>Text in another language, by its tag (BCP 47); only Chinese is converted to another script.</summary>
public sealed record LanguageSpan(string Language, ImmutableArray<Inline> Inlines) : InlineGroup(Inlines)
{
    /// <inheritdoc/>
    public override Inline MapWords(Func<string, string> words) => LanguageTag.IsChinese(Language) ? base.MapWords(words) : this;
}

/// <summary>A line break with a meaning, as in an address or a signature.</summary>
public sealed record LineBreak : Inline;
