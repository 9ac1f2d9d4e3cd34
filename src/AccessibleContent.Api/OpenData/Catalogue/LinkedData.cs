using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AccessibleContent.Api.OpenData.Catalogue;

/// <summary>The parts of a description in JSON-LD. Its context is inside: no program has to fetch one.</summary>
internal static class LinkedData
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    private static readonly (string Prefix, string Namespace)[] Vocabularies =
    [
        ("dcat", "http://www.w3.org/ns/dcat#"),
        ("dct", "http://purl.org/dc/terms/"),
        ("dc", "http://purl.org/dc/elements/1.1/"),
        ("foaf", "http://xmlns.com/foaf/0.1/"),
        ("skos", "http://www.w3.org/2004/02/skos/core#"),
        ("spdx", "http://spdx.org/rdf/terms#"),
        ("vcard", "http://www.w3.org/2006/vcard/ns#"),
        ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ];

    /// <summary>Returns the context: the vocabularies, and the names of the Chinese catalogue.</summary>
    public static JsonObject Context()
    {
        var context = new JsonObject();
        foreach (var (prefix, name) in Vocabularies)
        {
            context[prefix] = name;
        }

        foreach (var field in DatasetField.All)
        {
            context[field.Name] = field.Definition;
        }

        context[DatasetField.Items] = null;
        return context;
    }

    /// <summary>Returns a text in the published script.</summary>
    public static JsonObject Text(string words) => new() { ["@value"] = words, ["@language"] = "zh-Hans" };

    /// <summary>Returns a literal of a datatype.</summary>
    public static JsonObject Literal(string value, string type) => new() { ["@value"] = value, ["@type"] = type };

    /// <summary>Returns a reference to a thing that has its own description.</summary>
    public static JsonObject Reference(string address) => new() { ["@id"] = address };

    /// <summary>Returns a thing. Its type is said here, even that of other people's things: a checker may not fetch them.</summary>
    public static JsonObject Thing(string? address, string type)
    {
        var thing = new JsonObject();
        if (address is not null)
        {
            thing["@id"] = address;
        }

        thing["@type"] = type;
        return thing;
    }

    /// <summary>Returns a thing with a name.</summary>
    public static JsonObject Named(string? address, string type, string property, string name)
    {
        var thing = Thing(address, type);
        thing[property] = Text(name);
        return thing;
    }

    /// <summary>Sets a property, unless there is no value for it.</summary>
    public static void Set(this JsonObject thing, string property, JsonNode? value)
    {
        if (value is not null)
        {
            thing[property] = value;
        }
    }

    /// <summary>Writes a document: UTF-8 without BOM, ending in LF.</summary>
    public static byte[] Write(JsonObject document)
    {
        using var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, Options))
        {
            document.WriteTo(json);
        }

        output.Write("\n"u8);
        return output.ToArray();
    }
}
