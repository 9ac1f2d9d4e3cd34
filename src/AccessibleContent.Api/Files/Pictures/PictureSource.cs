namespace AccessibleContent.Api.Files.Pictures;

/// <summary>How pictures are asked for: by which client, and with what regard for the hosts.</summary>
/// <param name="Client">The client.</param>
internal sealed record PictureSource(PictureClient Client)
{
    /// <summary>Gets the check whether an address may be asked.</summary>
    public Func<Uri, bool> MayAsk { get; init; } = _ => true;

    /// <summary>Gets the pause before an address is asked.</summary>
    public Func<Uri, CancellationToken, Task> PauseAsync { get; init; } = (_, _) => Task.CompletedTask;
}
