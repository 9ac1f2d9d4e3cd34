using AccessibleContent.Model;

namespace AccessibleContent.Hanzi;

/// <summary>Converts running text from the script of publication to another script.</summary>
public interface IScriptConverter
{
    /// <summary>Gets the engine's name, as in the setting <c>Conversion:Engine</c>.</summary>
    string Engine { get; }

    /// <summary>Gets the version of the dictionary; two converters of one version produce the same characters.</summary>
    string Version { get; }

    /// <summary>Gets the version of what decides in one script; two converters of one version produce the same characters in it.</summary>
    string VersionFor(HanScript target) => Version;

    /// <summary>Gets the name of the standard by whose forms a Traditional script is written.</summary>
    string Standard(HanScript target);

    /// <summary>Converts <paramref name="text"/>; may return the same instance where nothing changes.</summary>
    string Convert(string text, HanScript target);

    /// <summary>Prepares everything that is still missing: for service start, outside the path of requests.</summary>
    void WarmUp()
    {
    }

    /// <summary>
    /// Returns the converter for one document, which knows the names that the document introduces; itself where it does not recognise
    /// names.
    /// </summary>
    /// <param name="texts">The document's text, run by run, as published.</param>
    /// <param name="organs">The organs named in its record.</param>
    /// <param name="people">Its words under or beside a label of names, such as the cells of a column 姓名.</param>
    IScriptConverter ForDocument(IEnumerable<string> texts, IEnumerable<string> organs, IEnumerable<string> people) => this;
}
