namespace AccessibleContent.EndToEnd.Nodes;

/// <summary>The drills and their like, which run one after the other: they measure times and memory.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class DrillTests;
