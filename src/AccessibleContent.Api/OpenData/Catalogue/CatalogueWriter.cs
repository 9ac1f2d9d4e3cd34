using System.Globalization;
using System.Text.Json.Nodes;
using AccessibleContent.Model;
using static AccessibleContent.Api.OpenData.Catalogue.LinkedData;

namespace AccessibleContent.Api.OpenData.Catalogue;

/// <summary>Writes the catalogue: DCAT 3 by the profile DCAT-AP 3.0.1, with the fields of the Chinese catalogue.</summary>
/// <param name="data">The record.</param>
internal sealed class CatalogueWriter(Dataset data)
{
    private const string Europe = "http://publications.europa.eu/resource/authority/";
    private const string Page = "/open-data";

    /// <summary>Writes the document.</summary>
    public byte[] Write()
    {
        var catalogue = new JsonObject { ["@context"] = Context(), ["@id"] = At(Page), ["@type"] = "dcat:Catalog" };
        catalogue["dct:title"] = Text($"{data.Site.Name}公共数据开放目录");
        catalogue["dct:description"] = Text($"{data.Site.Name}网站开放的数据和接口。");
        catalogue["dct:publisher"] = Named(At(Page + "#publisher"), "foaf:Agent", "foaf:name", data.Provider);
        catalogue["dct:language"] = Language();
        catalogue.Set("dct:modified", Modified());
        catalogue.Set("dct:license", Licence());
        catalogue["foaf:homepage"] = Thing(At("/"), "foaf:Document");
        catalogue["dcat:dataset"] = Notices();
        catalogue["dcat:service"] = Service();
        catalogue.Set("dcat:record", Record());
        return LinkedData.Write(catalogue);
    }

    private JsonObject Notices()
    {
        var notices = Thing(At(Page + "#notices"), "dcat:Dataset");
        SetChineseFields(notices);
        notices["dct:title"] = Text(data.Title);
        notices["dct:description"] = Text(data.Summary);
        notices["dct:publisher"] = Reference(At(Page + "#publisher"));
        notices["dct:language"] = Language();
        notices["dct:accessRights"] = Thing(Europe + "access-right/PUBLIC", "dct:RightsStatement");
        notices["dcat:theme"] = Named(Europe + "data-theme/GOVE", "skos:Concept", "skos:prefLabel", Dataset.Topic);
        notices["dcat:landingPage"] = Thing(At(Page), "foaf:Document");
        notices.Set("dct:accrualPeriodicity", Frequency());
        notices.Set("dcat:contactPoint", Contact());
        SetSnapshot(notices);
        notices["dcat:distribution"] = new JsonArray([.. data.Distributions.Select(Form)]);
        return notices;
    }

    private void SetChineseFields(JsonObject notices)
    {
        foreach (var field in DatasetField.All)
        {
            notices.Set(field.Name, field.Value(data) is { Length: > 0 } value ? JsonValue.Create(value) : null);
        }

        notices[DatasetField.Items] = new JsonArray([.. DataItems.All.Select(Item)]);
    }

    private static JsonObject Item(DataItem item)
    {
        var row = new JsonObject();
        row.Set("列", item.Column);
        row.Set("成员", item.Member);
        row["含义"] = item.Meaning;
        row["类型"] = item.Type.Name;
        row["可以为空"] = item.MayBeEmpty;
        return row;
    }

    private void SetSnapshot(JsonObject notices)
    {
        if (data.Snapshot?.Manifest is not { } manifest)
        {
            return;
        }

        notices["dcat:version"] = manifest.Digest;
        notices.Set("dct:issued", data.Issued is { } first ? Literal(first.ToIso(), "xsd:date") : null);
        notices.Set("dct:modified", Modified());
        if (manifest is { From: { } from, To: { } to })
        {
            var period = Thing(null, "dct:PeriodOfTime");
            period["dcat:startDate"] = Literal(from.ToIso(), "xsd:date");
            period["dcat:endDate"] = Literal(to.ToIso(), "xsd:date");
            notices["dct:temporal"] = period;
        }
    }

    private JsonObject Form(Distribution one)
    {
        var form = Thing(At($"{Page}#{one.Key}"), "dcat:Distribution");
        form["dct:title"] = Text(one.Name);
        form["dct:description"] = Text(one.Purpose);
        form["dct:language"] = Language();
        form["dcat:accessURL"] = Reference(At(one.Address));
        form[one.IsRegistered ? "dcat:mediaType" : "dct:format"] = one.IsRegistered
            ? Thing("http://www.iana.org/assignments/media-types/" + one.MediaType, "dct:MediaType")
            : Named(null, "dct:MediaTypeOrExtent", "dct:title", $"{one.Format}（{one.MediaType}）");
        form.Set("dct:license", Licence());
        form.Set("dct:modified", Modified());
        if (one.File is { } file && data.Snapshot is { } snapshot)
        {
            var stored = snapshot.Form(file);
            form["dcat:downloadURL"] = Reference(At(one.Address));
            form["dcat:byteSize"] = Literal(stored.Size.ToString(CultureInfo.InvariantCulture), "xsd:nonNegativeInteger");
            form["spdx:checksum"] = Checksum(stored.Sha256);
        }

        return form;
    }

    private static JsonObject Checksum(string sha256)
    {
        var checksum = Thing(null, "spdx:Checksum");
        checksum["spdx:algorithm"] = Thing("http://spdx.org/rdf/terms#checksumAlgorithm_sha256", "spdx:ChecksumAlgorithm");
        checksum["spdx:checksumValue"] = Literal(sha256, "xsd:hexBinary");
        return checksum;
    }

    private JsonObject Service()
    {
        var service = Thing(At(Page + "#api"), "dcat:DataService");
        service["dct:title"] = Text($"{data.Site.Name}公告接口");
        service["dct:description"] = Text("按条件列出公告，按文字、版式和形式读取每一则公告；接口说明用 OpenAPI 3.1 写成。");
        service["dcat:endpointURL"] = Reference(At("/api/notices"));
        service["dcat:endpointDescription"] = Reference(At("/openapi/v1.json"));
        service["dcat:servesDataset"] = Reference(At(Page + "#notices"));
        service.Set("dct:license", Licence());
        return service;
    }

    private JsonObject? Record()
    {
        if (Modified() is not { } modified)
        {
            return null;
        }

        var record = Thing(At(Page + "#record"), "dcat:CatalogRecord");
        record["foaf:primaryTopic"] = Reference(At(Page + "#notices"));
        record["dct:modified"] = modified;
        return record;
    }

    private JsonObject? Frequency() =>
        UpdateCycle.AddressOf(data.Options.UpdateCycle) is { } address ? Thing(address, "dct:Frequency") : null;

    private JsonObject? Licence()
    {
        var licence = data.Options.Licence;
        return !licence.IsGiven ? null
            : licence.Name.Length == 0 ? Thing(licence.Url, "dct:LicenseDocument")
            : Named(licence.Url.Length > 0 ? licence.Url : At(Page + "#licence"), "dct:LicenseDocument", "dct:title", licence.Name);
    }

    private JsonObject? Contact()
    {
        var contact = data.Options.Contact;
        if (!contact.IsGiven)
        {
            return null;
        }

        var kind = Named(At(Page + "#contact"), "vcard:Kind", "vcard:fn", contact.Name.Length > 0 ? contact.Name : data.Provider);
        kind.Set("vcard:hasEmail", contact.Email.Length > 0 ? Reference("mailto:" + contact.Email) : null);
        kind.Set("vcard:hasTelephone", contact.Telephone.Length > 0 ? Reference("tel:" + Digits(contact.Telephone)) : null);
        return kind;
    }

    // A tel: address has no spaces (RFC 3966).
    private static string Digits(string telephone) =>
        string.Concat(telephone.Where(letter => letter is '+' or '-' || char.IsAsciiDigit(letter)));

    private JsonObject? Modified() => data.ModifiedText is { } moment ? Literal(moment, "xsd:dateTime") : null;

    private static JsonObject Language() => Thing(Europe + "language/ZHO", "dct:LinguisticSystem");

    private string At(string path) => data.Site.BaseUrl + path;
}
