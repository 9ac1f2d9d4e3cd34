namespace AccessibleContent.Api.Http.Problems;

/// <summary>A kind of problem (RFC 9457, 3.1.1): clients tell problems apart by its address, where a page explains it.</summary>
/// <param name="Name">The last segment of its address; empty if the status says all there is to say (about:blank).</param>
/// <param name="Status">The HTTP status code.</param>
/// <param name="Title">Its name, in Simplified script.</param>
/// <param name="Meaning">What it means, in Simplified script.</param>
/// <param name="Remedy">What the caller can do, in Simplified script.</param>
internal sealed record ProblemType(string Name, int Status, string Title, string Meaning, string Remedy)
{
    /// <summary>The path of the pages of all types.</summary>
    public const string Folder = "/problems/";

    /// <summary>Returns the address of its page on a site, or about:blank (RFC 9457, 4.2.1).</summary>
    public string AddressAt(string site) => Name.Length == 0 ? "about:blank" : site + Folder + Name;
}
