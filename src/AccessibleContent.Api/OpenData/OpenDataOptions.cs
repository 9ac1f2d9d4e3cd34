using System.ComponentModel.DataAnnotations;
using AccessibleContent.Api.Settings;
using AccessibleContent.Api.Store;
using Microsoft.Extensions.Options;

namespace AccessibleContent.Api.OpenData;

/// <summary>The settings of open data; an empty value leaves its field out everywhere.</summary>
internal sealed class OpenDataOptions
{
    /// <summary>Gets or sets how many minutes pass at least between two snapshots.</summary>
    /// <value>The default is 1,440, a day.</value>
    [SettingRange(1, 525_600, ErrorMessage = "OpenData:SnapshotMinutes must be between 1 and 525600.")]
    public int SnapshotMinutes { get; set; } = 1_440;

    /// <summary>Gets or sets the folder of the snapshot.</summary>
    /// <value>The default is empty: <c>open-data</c> beside the store's file.</value>
    public string Path { get; set; } = "";

    /// <summary>Gets or sets how often the data are renewed (更新周期), such as 每日 or 实时.</summary>
    /// <value>The default is empty.</value>
    public string UpdateCycle { get; set; } = "";

    /// <summary>Gets or sets the licence.</summary>
    [ValidateObjectMembers]
    public LicenceSettings Licence { get; set; } = new();

    /// <summary>Gets or sets who answers questions about the data and corrects them.</summary>
    [ValidateObjectMembers]
    public ContactSettings Contact { get; set; } = new();

    /// <summary>Returns a hash of every value that responses show.</summary>
    public string Shown() =>
        ContentHash.Of(UpdateCycle, Licence.Name, Licence.Url, Contact.Name, Contact.Email, Contact.Telephone)[..12];
}

/// <summary>The licence of open data.</summary>
internal sealed class LicenceSettings
{
    /// <summary>Gets or sets its name, in Simplified script.</summary>
    /// <value>The default is empty.</value>
    public string Name { get; set; } = "";

    /// <summary>Gets or sets the address of its text.</summary>
    /// <value>The default is empty.</value>
    [RegularExpression(
        @"^(https?://[^\s/?#<>""{}|\\^`]+[^\s<>""{}|\\^`]*)?$",
        ErrorMessage = "OpenData:Licence:Url must be empty or http(s)://….")]
    public string Url { get; set; } = "";

    /// <summary>Gets a value indicating whether there is one.</summary>
    internal bool IsGiven => Name.Length > 0 || Url.Length > 0;
}

/// <summary>The contact for open data.</summary>
internal sealed class ContactSettings
{
    /// <summary>Gets or sets the name of the office, in Simplified script.</summary>
    /// <value>The default is empty.</value>
    public string Name { get; set; } = "";

    /// <summary>Gets or sets the e-mail address.</summary>
    /// <value>The default is empty.</value>
    [RegularExpression(@"^([A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+)?$", ErrorMessage = "OpenData:Contact:Email must be empty or name@host.")]
    public string Email { get; set; } = "";

    /// <summary>Gets or sets the telephone number.</summary>
    /// <value>The default is empty.</value>
    [RegularExpression(
        @"^(\+?[0-9][0-9 ()-]{2,30})?$",
        ErrorMessage = "OpenData:Contact:Telephone must be empty or a number of digits, spaces and hyphens.")]
    public string Telephone { get; set; } = "";

    /// <summary>Gets a value indicating whether there is one.</summary>
    internal bool IsGiven => Name.Length > 0 || Email.Length > 0 || Telephone.Length > 0;
}

/// <summary>Validates <see cref="OpenDataOptions"/> at startup.</summary>
[OptionsValidator]
internal sealed partial class OpenDataOptionsValidator : IValidateOptions<OpenDataOptions>;
