/// <summary>Stops the program where the service does not answer as described.</summary>
internal static class Check
{
    /// <summary>Holds where a body contains some words.</summary>
    public static async Task HasAsync(Stream? body, string words)
    {
        using var reader = new StreamReader(body!);
        Holds((await reader.ReadToEndAsync()).Contains(words, StringComparison.Ordinal), words);
    }

    /// <summary>Holds, or says what does not.</summary>
    public static void Holds(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException($"It does not hold: {what}.");
        }
    }
}
