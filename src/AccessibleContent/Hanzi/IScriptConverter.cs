using AccessibleContent.Model;

namespace AccessibleContent.Hanzi;

/// <summary>Turns running text from the script it was published in into another script.</summary>
public interface IScriptConverter
{
    /// <summary>Gets the engine's name, as in the setting <c>Conversion:Engine</c>.</summary>
    string Engine { get; }

    /// <summary>Gets the version of the dictionary; two converters of one version give the same characters.</summary>
    string Version { get; }

    /// <summary>Converts <paramref name="text"/>; text that needs no change may come back as the same instance.</summary>
    string Convert(string text, HanScript target);

    /// <summary>Makes ready all that is still missing: for the start of a service, off the path of requests.</summary>
    void WarmUp()
    {
    }

    /// <summary>Gives the converter for one document, which knows the names that the document introduces; itself where it has no sense of names.</summary>
    /// <param name="texts">The document's words, run by run, as published.</param>
    /// <param name="organs">The organs that its record names.</param>
    IScriptConverter ForDocument(IEnumerable<string> texts, IEnumerable<string> organs) => this;
}
