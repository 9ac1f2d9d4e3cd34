namespace AccessibleContent.Readers.Json;

/// <summary>Thrown for a value of a JSON document that is not of the expected kind; never leaves the reader.</summary>
internal sealed class JsonShapeException(string message) : Exception(message);
