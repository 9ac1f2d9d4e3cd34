using System.Collections.Immutable;

namespace AccessibleContent.Model;

/// <summary>A part of running text: a closed set of kinds, so that a writer can be complete.</summary>
public abstract record Inline
{
    private protected Inline()
    {
    }

    /// <summary>Shows a walk the parts of the inline, in reading order.</summary>
    internal abstract void Walk(NoticeWalk walk);

    /// <summary>Rebuilds the inline from its mapped parts.</summary>
    internal abstract Inline Map(NoticeMap map);
}

/// <summary>Plain text.</summary>
public sealed record TextRun(string Text) : Inline
{
    /// <inheritdoc/>
    internal override void Walk(NoticeWalk walk) => walk.Words(Text);

    /// <inheritdoc/>
    internal override Inline Map(NoticeMap map) => map.Words(Text) is var words && ReferenceEquals(words, Text) ? this : new TextRun(words);
}

/// <summary>A code: it stays as it is in every script.</summary>
public sealed record CodeRun(string Text) : Inline
{
    /// <inheritdoc/>
    internal override void Walk(NoticeWalk walk) => walk.Code(Text);

    /// <inheritdoc/>
    internal override Inline Map(NoticeMap map) => this;
}

/// <summary>Running text with a property; code that does not distinguish the kinds treats them all alike.</summary>
public abstract record InlineGroup(ImmutableArray<Inline> Inlines) : Inline
{
    /// <inheritdoc/>
    internal override void Walk(NoticeWalk walk) => walk.Inlines(Inlines);

    /// <inheritdoc/>
    internal override Inline Map(NoticeMap map) => this with { Inlines = map.Inlines(Inlines) };
}

/// <summary>Stressed text; <paramref name="Strong"/> is importance, else emphasis.</summary>
public sealed record Emphasis(bool Strong, ImmutableArray<Inline> Inlines) : InlineGroup(Inlines);

/// <summary>A link; <paramref name="Title"/> states where it goes where its text does not.</summary>
public sealed record Link(string Address, ImmutableArray<Inline> Inlines, string? Title = null) : InlineGroup(Inlines)
{
    /// <inheritdoc/>
    internal override void Walk(NoticeWalk walk)
    {
        walk.Attribute(Address);
        walk.Attribute(Title);
        base.Walk(walk);
    }

    /// <inheritdoc/>
    internal override Inline Map(NoticeMap map) =>
        this with
        {
            Inlines = map.Inlines(Inlines),
            Title = Title is null ? null : map.Words(Title),
        };
}

/// <summary>A picture in a cell or within text; <paramref name="Alternative"/> is empty where nobody wrote a text alternative.</summary>
public sealed record InlineImage(string Address, string Alternative) : Inline
{
    /// <inheritdoc/>
    internal override void Walk(NoticeWalk walk)
    {
        walk.Attribute(Address);
        walk.Words(Alternative);
    }

    /// <inheritdoc/>
    internal override Inline Map(NoticeMap map) => this with { Alternative = map.Words(Alternative) };
}

/// <summary>Superscript text: an exponent, a note mark. Plain digits are characters (m²) instead.</summary>
public sealed record Superscript(ImmutableArray<Inline> Inlines) : InlineGroup(Inlines);

/// <summary>Subscript text: an index. Plain digits are characters (CO₂) instead.</summary>
public sealed record Subscript(ImmutableArray<Inline> Inlines) : InlineGroup(Inlines);

/// <summary>Text in another language, by its tag (BCP 47); only Chinese is converted to another script.</summary>
public sealed record LanguageSpan(string Language, ImmutableArray<Inline> Inlines) : InlineGroup(Inlines)
{
    /// <inheritdoc/>
    internal override void Walk(NoticeWalk walk)
    {
        walk.Attribute(Language);
        base.Walk(walk);
    }
}

/// <summary>A line break with a meaning, as in an address or a signature.</summary>
public sealed record LineBreak : Inline
{
    /// <inheritdoc/>
    internal override void Walk(NoticeWalk walk) => walk.Break();

    /// <inheritdoc/>
    internal override Inline Map(NoticeMap map) => this;
}
