namespace AccessibleContent.EndToEnd.Nodes;

/// <summary>The drills, which run one after the other: they measure times.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class DrillTests;
