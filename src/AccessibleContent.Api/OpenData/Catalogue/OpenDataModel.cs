using System.Globalization;
using AccessibleContent.Api.Site;

namespace AccessibleContent.Api.OpenData.Catalogue;

/// <summary>The page about the data.</summary>
/// <param name="Page">The page in its frame.</param>
/// <param name="Summary">What the data are, in Simplified script, as all words here.</param>
/// <param name="Facts">The fields of the catalogue, by name.</param>
/// <param name="Forms">The forms in which they are offered.</param>
/// <param name="Items">The data dictionary.</param>
public sealed record OpenDataModel(
    PageModel Page,
    string Summary,
    IReadOnlyList<OpenDataFact> Facts,
    IReadOnlyList<OpenDataForm> Forms,
    IReadOnlyList<OpenDataItem> Items)
{
    /// <summary>Gets the state of the snapshot; null while it is being made.</summary>
    public OpenDataState? State { get; init; }

    /// <summary>Gets the contact, line by line; empty if none is configured.</summary>
    public IReadOnlyList<OpenDataFact> Contact { get; init; } = [];

    /// <summary>Gathers what the page says of the data.</summary>
    internal static OpenDataModel Of(PageModel page, Dataset data) => new(
        page,
        data.Summary,
        [
            .. DatasetField.All.Select(field => new OpenDataFact(field.Name, FactOf(field, data))).Where(fact => fact.Value.Length > 0),
            .. LicenceOf(data.Options.Licence),
        ],
        [.. Distribution.All.Select(one => FormOf(one, data))],
        [.. DataItems.All.Select(item => new OpenDataItem(item.Column, item.Member, item.Meaning, item.Type.Name, item.MayBeEmpty))])
    {
        State = data.Snapshot?.Manifest is { } manifest
            ? new(manifest.Digest, manifest.Count, manifest.Damaged, MomentOf(data.Modified))
            : null,
        Contact = [.. ContactOf(data)],
    };

    private static string FactOf(DatasetField field, Dataset data) => field.Type switch
    {
        "xsd:date" => DayOf(data.Issued),
        "xsd:dateTime" => MomentOf(data.Modified),
        _ => field.Value(data) ?? "",
    };

    private static IEnumerable<OpenDataFact> LicenceOf(LicenceSettings licence) =>
        licence.IsGiven
            ?
            [
                new("使用许可", licence.Name.Length > 0 ? licence.Name : licence.Url)
                {
                    Address = licence.Url.Length > 0 ? licence.Url : null,
                    IsGiven = true,
                },
            ]
            : [];

    private static IEnumerable<OpenDataFact> ContactOf(Dataset data)
    {
        var contact = data.Options.Contact;
        OpenDataFact[] facts =
        [
            new("联系部门", contact.Name),
            new("电子邮箱", contact.Email) { Address = "mailto:" + contact.Email },
            new("电话", contact.Telephone),
        ];
        var given = facts.Where(fact => fact.Value.Length > 0);
        return contact.IsGiven ? given : data.Site.Contact.Length > 0 ? [new("联系方式", data.Site.Contact)] : [];
    }

    private static OpenDataForm FormOf(Distribution one, Dataset data)
    {
        var stored = one.File is { } file ? data.Snapshot?.Form(file) : null;
        return new(one.Key, one.Name, one.Purpose, one.Format, data.Site.BaseUrl + one.Address)
        {
            IsPending = one.File is not null && stored is null,
            Size = stored is null ? null : SizeOf(stored.Size),
            Sha256 = stored?.Sha256,
        };
    }

    private static string SizeOf(long bytes) => bytes switch
    {
        < 1 << 10 => string.Create(CultureInfo.InvariantCulture, $"{bytes} 字节"),
        < 1 << 20 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.#} KB"),
        < 1 << 30 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.#} MB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1073741824.0:0.##} GB"),
    };

    private static string DayOf(DateOnly? day) => day?.ToString("yyyy年M月d日", CultureInfo.InvariantCulture) ?? "";

    // A notice of which only the day is known has the first moment of that day, which nobody wrote.
    private static string MomentOf(DateTimeOffset? moment) => moment?.ToString(
        moment.Value.TimeOfDay == TimeSpan.Zero ? "yyyy年M月d日" : "yyyy年M月d日 HH:mm",
        CultureInfo.InvariantCulture) ?? "";
}

/// <summary>A name and its value.</summary>
public sealed record OpenDataFact(string Name, string Value)
{
    /// <summary>Gets the address that the value leads to; null if it leads nowhere.</summary>
    public string? Address { get; init; }

    /// <summary>Gets a value indicating whether the settings give the value, which then keeps its vocabulary.</summary>
    public bool IsGiven { get; init; }
}

/// <summary>The state of the snapshot: its digest, the number of notices in it and of damaged ones, and when its content changed.</summary>
public sealed record OpenDataState(string Digest, int Count, int Damaged, string Modified);

/// <summary>A form in which the data are offered.</summary>
public sealed record OpenDataForm(string Key, string Name, string Purpose, string Format, string Address)
{
    /// <summary>Gets a value indicating whether it is being made.</summary>
    public bool IsPending { get; init; }

    /// <summary>Gets its size; null if it has none.</summary>
    public string? Size { get; init; }

    /// <summary>Gets its SHA-256; null if it is no file.</summary>
    public string? Sha256 { get; init; }
}

/// <summary>A row of the data dictionary.</summary>
public sealed record OpenDataItem(string? Column, string? Member, string Meaning, string Type, bool MayBeEmpty);
