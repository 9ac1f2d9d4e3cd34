namespace AccessibleContent.Writers.Telephones;

/// <summary>A telephone number in a text: its place there, and the address that dials it (RFC 3966).</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">Its length.</param>
/// <param name="Address">The address, <c>tel:05398186000;ext=801</c>.</param>
internal readonly record struct Telephone(int Start, int Length, string Address);
