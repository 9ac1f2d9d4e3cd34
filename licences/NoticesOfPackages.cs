#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml.Linq;
using Microsoft.Build.Framework;

/// <summary>Writes the licences and notices of everything that is distributed into one file: the same bytes on every machine.</summary>
public sealed class NoticesOfPackages : Microsoft.Build.Utilities.Task
{
    private static readonly string[] OwnTexts = ["LICENSE", "LICENCE", "COPYING", "NOTICE", "THIRD-PARTY-NOTICES", "THIRDPARTYNOTICES"];
    private readonly StringBuilder _notices = new();
    private readonly Dictionary<string, string> _firstPlaces = [];

    /// <summary>Gets or sets the files of packages that are distributed.</summary>
    [Required]
    public ITaskItem[] Files { get; set; } = [];

    /// <summary>Gets or sets the notices and licences of data that is built in.</summary>
    [Required]
    public ITaskItem[] Data { get; set; } = [];

    /// <summary>Gets or sets the folder that packages are restored into.</summary>
    [Required]
    public string Packages { get; set; } = "";

    /// <summary>Gets or sets the folder of texts that packages do not carry.</summary>
    [Required]
    public string Licences { get; set; } = "";

    /// <summary>Gets or sets the file that is written.</summary>
    [Required]
    public string Output { get; set; } = "";

    /// <inheritdoc/>
    public override bool Execute()
    {
        _notices.Append("AccessibleContent is distributed with the following works of others. Each stands under its own licence.\n");
        var notices = File.ReadAllLines(Path.Combine(Licences, "packages.tsv")).Select(line => line.Split('\t')).Where(row => row.Length == 2).ToDictionary(row => row[0], row => row[1], StringComparer.OrdinalIgnoreCase);
        AddData();
        var packages = Files.Select(file => (Id: file.GetMetadata("NuGetPackageId"), Version: file.GetMetadata("NuGetPackageVersion"))).Distinct();
        foreach (var (id, version) in packages.OrderBy(package => package.Id, StringComparer.OrdinalIgnoreCase))
        {
            Add(id, version, Path.Combine(Packages, id.ToLowerInvariant(), version.ToLowerInvariant()), notices.TryGetValue(id, out var notice) ? notice : null);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Output)!);
        File.WriteAllText(Output, _notices.ToString(), new UTF8Encoding(false));
        return !Log.HasLoggedErrors;
    }

    private void AddData()
    {
        foreach (var file in Data.Select(item => item.ItemSpec).OrderBy(file => Path.GetFileName(Path.GetDirectoryName(file)), StringComparer.Ordinal).ThenBy(Path.GetFileName, StringComparer.Ordinal))
        {
            Head($"Data that is built in: {Path.GetFileName(Path.GetDirectoryName(Path.GetDirectoryName(file)))}, {Path.GetFileName(file)}");
            AddText(file);
        }
    }

    private void Add(string id, string version, string folder, string? notice)
    {
        var description = XDocument.Load(Directory.GetFiles(folder, "*.nuspec").Single()).Root!.Elements().Single();
        string? Say(string name) => description.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value.Trim();
        var licence = description.Elements().FirstOrDefault(element => element.Name.LocalName == "license");
        var own = Directory.GetFiles(folder, "*", SearchOption.TopDirectoryOnly)
            .Where(file => OwnTexts.Any(name => Path.GetFileNameWithoutExtension(file).StartsWith(name, StringComparison.OrdinalIgnoreCase)) || Path.GetFileName(file) == licence?.Value.Trim())
            .OrderBy(Path.GetFileName, StringComparer.Ordinal)
            .ToList();
        var terms = licence?.Attribute("type")?.Value == "file"
            ? NameOf(File.ReadLines(Path.Combine(folder, licence.Value.Trim())).First())
            : Chosen(licence?.Value.Trim() ?? "");
        Head($"{id} {version}");
        _notices.Append($"Licence: {terms}\nSource: {Say("projectUrl") ?? description.Elements().FirstOrDefault(element => element.Name.LocalName == "repository")?.Attribute("url")?.Value}\n");
        if (notice is null && Say("copyright") is { } said && (said.Contains("Copyright") || said.Contains("©")))
        {
            notice = said;
        }

        var isWhole = own.Any(file => Path.GetFileName(file).StartsWith("LICEN", StringComparison.OrdinalIgnoreCase) || Path.GetFileName(file).StartsWith("COPYING", StringComparison.OrdinalIgnoreCase));
        if (notice is null && !isWhole)
        {
            Log.LogError($"The package {id} {version} has no copyright notice; add it to licences/packages.tsv, as its source has it.");
        }

        _notices.Append(notice is null ? "" : $"{notice}\n");
        var text = Path.Combine(Licences, $"{terms}.txt");
        if (!isWhole && !File.Exists(text))
        {
            Log.LogError($"The package {id} {version} carries no text of its licence “{terms}”; add it as licences/{terms}.txt.");
            return;
        }

        foreach (var file in isWhole ? own : [text, .. own])
        {
            AddText(file);
        }
    }

    // A package that has a file in the place of an identifier: the first line of the usual texts is their name.
    private static string NameOf(string title) => title.Trim() is "MIT License" ? "MIT" : title.Trim();

    // A package that leaves the choice is distributed under the licence whose text is here.
    private string Chosen(string expression) =>
        expression.Split([" OR "], StringSplitOptions.None).FirstOrDefault(one => File.Exists(Path.Combine(Licences, $"{one}.txt"))) ?? expression;

    private void Head(string words) => _notices.Append($"\n{new string('=', 100)}\n{words}\n{new string('=', 100)}\n");

    // The same text is written once.
    private void AddText(string file)
    {
        var text = string.Join("\n", File.ReadAllText(file).TrimStart('\uFEFF').Replace("\r\n", "\n").Split('\n').Select(line => line.TrimEnd())).Trim('\n');
        var number = $"text {_firstPlaces.Count + 1}";
        if (_firstPlaces.TryGetValue(text, out var first))
        {
            _notices.Append($"\n[{Path.GetFileName(file)}: {first} above]\n");
            return;
        }

        _firstPlaces[text] = number;
        _notices.Append($"\n[{Path.GetFileName(file)}: {number}]\n\n{text}\n");
    }
}
