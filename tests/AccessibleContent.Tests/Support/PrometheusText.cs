using System.Globalization;
using System.Text.RegularExpressions;

namespace AccessibleContent.Tests.Support;

/// <summary>Prometheus' text format 0.0.4, parsed strictly: every line must be valid, and histograms must add up.</summary>
internal sealed partial class PrometheusText
{
    /// <summary>Gets the type of each family.</summary>
    public Dictionary<string, string> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the samples.</summary>
    public List<Row> Rows { get; } = [];

    public static PrometheusText Parse(string text)
    {
        var parsed = new PrometheusText();
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            parsed.Read(line);
        }

        parsed.CheckHistograms();
        Assert.Equal(parsed.Rows.Count, parsed.Rows.Select(row => row.Key).Distinct(StringComparer.Ordinal).Count());
        return parsed;
    }

    /// <summary>Returns the sum of the samples that have these labels among theirs; 0 where there are none.</summary>
    public double Value(string name, params (string Name, string Value)[] labels) =>
        Rows.Where(row => row.Name == name && Array.TrueForAll(labels, label => row.Labels.GetValueOrDefault(label.Name) == label.Value))
            .Sum(row => row.Value);

    private void Read(string line)
    {
        if (Type().Match(line) is { Success: true } type)
        {
            Assert.True(Types.TryAdd(type.Groups[1].Value, type.Groups[2].Value), $"Two types: {line}");
        }
        else if (!Comment().IsMatch(line))
        {
            var sample = Sample().Match(line);
            Assert.True(sample.Success, $"No sample: {line}");
            var labels = sample
                .Groups["label"]
                .Captures.Zip(sample.Groups["value"].Captures)
                .ToDictionary(pair => pair.First.Value, pair => pair.Second.Value, StringComparer.Ordinal);
            var row = new Row(sample.Groups["name"].Value, labels, Number(sample.Groups["number"].Value));
            Assert.True(Types.ContainsKey(row.Name) || Types.ContainsKey(Part().Replace(row.Name, "")), $"No type: {line}");
            Rows.Add(row);
        }
    }

    private void CheckHistograms()
    {
        foreach (var name in Types.Where(type => type.Value == "histogram").Select(type => type.Key))
        {
            foreach (
                var one in Rows.Where(row => row.Name == name + "_bucket")
                    .GroupBy(row => string.Join(',', row.Labels.Where(label => label.Key != "le"))))
            {
                var counts = one.OrderBy(row => Number(row.Labels["le"])).Select(row => row.Value).ToList();
                Assert.Equal(counts.Order(), counts);
                Assert.Equal(counts[^1], Rows.Single(row => row.Name == name + "_count" && string.Join(',', row.Labels) == one.Key).Value);
            }
        }
    }

    private static double Number(string word) =>
        word == "+Inf" ? double.PositiveInfinity : double.Parse(word, NumberStyles.Float, CultureInfo.InvariantCulture);

    [GeneratedRegex("^# TYPE ([a-zA-Z_:][a-zA-Z0-9_:]*) (counter|gauge|histogram|summary|untyped)$")]
    private static partial Regex Type();

    [GeneratedRegex("^# (?:HELP [a-zA-Z_:][a-zA-Z0-9_:]* .*|UNIT .*|EOF)$")]
    private static partial Regex Comment();

    [GeneratedRegex(
        """^(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(?:(?<label>[a-zA-Z_][a-zA-Z0-9_]*)="(?<value>(?:[^"\\\n]|\\[\\"n])*)",?)*\})? """
        + """(?<number>\+Inf|-?[0-9.]+(?:[eE][+-]?[0-9]+)?)(?: [0-9]+)?$"""
    )]
    private static partial Regex Sample();

    [GeneratedRegex("_(?:bucket|sum|count|total)$")]
    private static partial Regex Part();

    internal sealed record Row(string Name, Dictionary<string, string> Labels, double Value)
    {
        public string Key => $"{Name}{{{string.Join(',', Labels.OrderBy(label => label.Key, StringComparer.Ordinal))}}}";
    }
}
