namespace AccessibleContent.Fuzz;

/// <summary>A part of the product that receives input from outside.</summary>
internal interface ITarget : IAsyncDisposable
{
    /// <summary>Generates an input.</summary>
    byte[] Make(Dice dice);

    /// <summary>Passes an input to the part, and returns what is wrong with its behaviour; null where nothing is.</summary>
    Task<Complaint?> TryAsync(byte[] input);
}
