namespace AccessibleContent.Readers.Records;

/// <summary>What one row of a record says.</summary>
/// <param name="Fields">What stands under labels that are known.</param>
/// <param name="Others">What stands under others: the record's too, where the rows around it leave no doubt.</param>
internal sealed record RecordRow(List<RecordField> Fields, List<RecordField> Others);
