using System.Collections.Immutable;
using AccessibleContent.Hanzi.Trace;
using AccessibleContent.Model;

namespace AccessibleContent.Hanzi;

/// <summary>A converter that can tell how it came to its result.</summary>
public interface ITracingConverter : IScriptConverter
{
    /// <summary>Tells how a text is converted: all its stretches in order, each with what decided it.</summary>
    ImmutableArray<HanziSpan> Trace(string text, HanScript target);
}
