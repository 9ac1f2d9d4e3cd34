using System.Collections.Immutable;
using AccessibleContent.Hanzi.Trace;
using AccessibleContent.Model;

namespace AccessibleContent.Hanzi;

/// <summary>A converter that can report how it arrived at its result.</summary>
public interface ITracingConverter : IScriptConverter
{
    /// <summary>Reports how a text is converted: all its spans in order, each with what decided it.</summary>
    ImmutableArray<HanziSpan> Trace(string text, HanScript target);
}
