namespace AccessibleContent.Api.Store;

/// <summary>A picture of another host that a notice has from here.</summary>
/// <param name="Address">The address that the notice gave.</param>
/// <param name="File">The address of the stored file.</param>
internal sealed record KeptPicture(string Address, string File);
