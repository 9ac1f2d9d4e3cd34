using System.Globalization;
using System.Text.Json.Nodes;
using AccessibleContent.Api.OpenData.Snapshots;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.OpenData.Catalogue;

/// <summary>Writes datapackage.json (Frictionless Data Package 1): the files of a snapshot with their fields and hashes.</summary>
internal sealed class DataPackage(IOptions<SiteOptions> site, IOptions<OpenDataOptions> options)
{
    /// <summary>Gets a hash of the settings that it shows.</summary>
    public string Settings { get; } = ContentHash.Of(site.Value.Name, site.Value.Sponsor);

    /// <summary>Writes the description of files.</summary>
    /// <param name="manifest">The snapshot, as far as it is made.</param>
    /// <param name="files">Its files without a coding.</param>
    /// <param name="root">The address of the website; empty for relative addresses.</param>
    public byte[] Write(SnapshotManifest manifest, IReadOnlyList<StoredForm> files, string root)
    {
        var data = new Dataset(site.Value, options.Value, new("", manifest with { Files = files }));
        var package = new JsonObject
        {
            ["profile"] = "data-package",
            ["name"] = "notices",
            ["title"] = data.Title,
            ["description"] = data.Summary,
            ["version"] = manifest.Digest,
        };
        package.Set("created", data.ModifiedText);
        package.Set("homepage", root.Length > 0 ? root + "/open-data" : null);
        package["keywords"] = new JsonArray(Dataset.Topic, Dataset.Openness);
        package.Set("licenses", Licences(options.Value.Licence));
        package["contributors"] = new JsonArray(Publisher(data));
        package["resources"] = new JsonArray(
            Table(SnapshotFile.Csv, data, root), Resource("notices-jsonl", SnapshotFile.Lines, "jsonl", "application/jsonl", data, root));
        return LinkedData.Write(package);
    }

    private static JsonArray? Licences(LicenceSettings licence)
    {
        if (!licence.IsGiven)
        {
            return null;
        }

        // A licence has a name by an identifier, or an address; the name for people is its title.
        var one = new JsonObject();
        one.Set("path", licence.Url.Length > 0 ? licence.Url : null);
        one.Set("name", licence.Url.Length == 0 ? licence.Name : null);
        one.Set("title", licence.Name.Length > 0 ? licence.Name : null);
        return new(one);
    }

    private static JsonObject Publisher(Dataset data)
    {
        var publisher = new JsonObject { ["title"] = data.Provider, ["role"] = "publisher" };
        publisher.Set("email", data.Options.Contact.Email is { Length: > 0 } email ? email : null);
        return publisher;
    }

    private static JsonObject Table(SnapshotFile file, Dataset data, string root)
    {
        var table = Resource("notices", file, "csv", "text/csv", data, root);
        table["profile"] = "tabular-data-resource";
        table["dialect"] = new JsonObject
        {
            ["delimiter"] = ",",
            ["lineTerminator"] = "\r\n",
            ["quoteChar"] = "\"",
            ["doubleQuote"] = true,
            ["header"] = true,
        };
        table["schema"] = new JsonObject
        {
            ["fields"] = new JsonArray([.. DataItems.Columns.Select(Field)]),
            ["primaryKey"] = DataItems.Columns[0].Column,
            ["missingValues"] = new JsonArray(""),
        };
        return table;
    }

    private static JsonObject Resource(string name, SnapshotFile file, string format, string mediaType, Dataset data, string root)
    {
        var stored = data.Snapshot!.Form(file);
        return new()
        {
            ["profile"] = "data-resource",
            ["name"] = name,
            ["path"] = root.Length > 0 ? root + file.Address : file.Name,
            ["format"] = format,
            ["mediatype"] = mediaType,
            ["encoding"] = "utf-8",
            ["bytes"] = JsonValue.Create(stored.Size),
            ["hash"] = $"sha256:{stored.Sha256}",
        };
    }

    private static JsonObject Field(DataItem item)
    {
        var field = new JsonObject { ["name"] = item.Column, ["type"] = item.Type.Schema, ["description"] = item.Meaning };
        field.Set("format", item.Type.Format);
        field["constraints"] = new JsonObject { ["required"] = !item.MayBeEmpty, ["unique"] = item.IsUnique };
        return field;
    }
}
