namespace AccessibleContent.Readers.Records;

/// <summary>The fields of one row of a record.</summary>
/// <param name="Fields">The fields with known labels.</param>
/// <param name="Others">The fields with other labels: part of the record too if the rows around them leave no doubt.</param>
internal sealed record RecordRow(List<RecordField> Fields, List<RecordField> Others);
