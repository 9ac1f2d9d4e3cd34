namespace AccessibleContent.Fuzz;

/// <summary>A part of the product that takes input from outside.</summary>
internal interface ITarget : IAsyncDisposable
{
    /// <summary>Makes an input.</summary>
    byte[] Make(Dice dice);

    /// <summary>Gives an input to the part, and says what is wrong with what it does; null where nothing is.</summary>
    Task<Complaint?> TryAsync(byte[] input);
}
