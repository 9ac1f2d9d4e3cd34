namespace AccessibleContent.Tests.Speech.Normalisation;

/// <summary>Where the cases of NeMo and WeTextProcessing are said otherwise, it is on purpose, and the reason is written down.</summary>
public sealed class DifferentialTests
{
    private static readonly (string Folder, string Mark)[] Theirs = [("NeMo", "~"), ("WeTextProcessing", " => ")];

    private static readonly string[] Numbers = ["NeMo/cardinal", "NeMo/decimal", "WeTextProcessing/number"];

    [Fact]
    public void Every_difference_has_its_reason_and_every_reason_its_difference()
    {
        var listed = SaidLine.Rows("differences.tsv");
        Assert.All(listed, row => Assert.NotEmpty(row[4]));
        Assert.Equal(
            listed.Select(row => string.Join('\t', row[..4])),
            Cases().Where(one => !AreEqual(one)).Select(one => $"{one.File}\t{one.Text}\t{one.Said}\t{one.Ours}").Distinct());
    }

    [Fact]
    public void Numbers_are_written_in_Han_characters_as_they_write_them()
    {
        var numbers = Cases().Where(one => IsNumber(one.Text) && Numbers.Contains(one.File)).ToList();
        Assert.True(numbers.Count > 80);
        Assert.All(numbers, one => Assert.Equal(Folded(one.Said), Vocabulary.Numbers.Number(one.Text)));
    }

    private static AccessibleContent.Speech.Normalisation.Vocabulary Vocabulary { get; } =
        new(AccessibleContent.Model.HanScript.Simplified, Make.Converter);

    private static IEnumerable<(string File, string Text, string Said, string Ours)> Cases() =>
        from source in Theirs
        let folder = Path.Combine(Snapshots.Project, "Speech", "Normalisation", source.Folder)
        from path in Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal)
        from line in File.ReadLines(path)
        let parts = line.Split(source.Mark, 2)
        where parts.Length == 2
        select ($"{source.Folder}/{Path.GetFileNameWithoutExtension(path)}", parts[0], parts[1], SaidLine.Of(parts[0]));

    // Numbers alone are no line of a notice: the next test has them.
    private static bool AreEqual((string File, string Text, string Said, string Ours) one) =>
        IsNumber(one.Text) || Folded(one.Ours) == Folded(one.Said);

    private static bool IsNumber(string text) => text.Length > 0 && text.All(sign => char.IsAsciiDigit(sign) || sign == '.')
        && text.Count(sign => sign == '.') <= 1 && !text.EndsWith('.');

    // 二 or 两 is the voice's choice, 一 or 幺 ours, ten within a number 十 or 一十, and pauses are not heard as words.
    private static string Folded(string said) => said.Replace('两', '二').Replace('幺', '一')
        .Replace("零十", "零一十", StringComparison.Ordinal)
        .Replace("，", "", StringComparison.Ordinal)
        .Replace(",", "", StringComparison.Ordinal);
}
