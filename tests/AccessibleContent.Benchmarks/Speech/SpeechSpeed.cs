using System.Globalization;
using System.Text;
using AccessibleContent.Hanzi;
using AccessibleContent.Model;
using AccessibleContent.Speech;
using AccessibleContent.Speech.Normalisation;

namespace AccessibleContent.Benchmarks.Speech;

/// <summary>
/// Measures how many bytes of notices a second are said, beside script conversion and beside one search for digits with a regular
/// expression, all in turn in one run, the best of each by CPU time.
/// </summary>
internal static class SpeechSpeed
{
    private const int Rounds = 20;
    private const int Times = 20;
    private static readonly string Sets = Path.Combine(Reference.Root, "tests/AccessibleContent.Tests/Search/Sets");
    private static readonly string[] Lines =
        [.. Directory.EnumerateFiles(Sets, "*.md", SearchOption.AllDirectories).SelectMany(File.ReadLines).Where(line => line.Length > 0)];

    private static readonly int Size = Lines.Sum(Encoding.UTF8.GetByteCount);
    private static readonly NumberRules Numbers = NumberRules.Of(HanScript.Simplified, HanziEngine.Layered);
    private static readonly SpokenForms Forms = SpokenForms.Of(HanScript.Simplified, HanziEngine.Layered);
    private static readonly System.Text.RegularExpressions.Regex Digits = new(@"\d+(?:[.,:/-]\d+)*", Compiled);

    private static readonly (string Name, Action<string> Say)[] Ways =
    [
        ("numbers", line => Numbers.In(line)),
        ("numbers and words", line => Forms.In(line)),
        ("conversion to zh-Hant", line => HanziEngine.Layered.Convert(line, HanScript.Traditional)),
        ("a compiled regular expression", line => Digits.Count(line)),
    ];

    private static System.Text.RegularExpressions.RegexOptions Compiled =>
        System.Text.RegularExpressions.RegexOptions.Compiled | System.Text.RegularExpressions.RegexOptions.CultureInvariant;

    public static void Print()
    {
        var best = new double[Ways.Length];
        Array.Fill(best, double.MaxValue);
        for (var round = 0; round < Rounds; round++)
        {
            for (var way = 0; way < Ways.Length; way++)
            {
                best[way] = Math.Min(best[way], Seconds(Ways[way].Say));
            }
        }

        Line($"{Lines.Length} lines, {Size} bytes, {Lines.Sum(line => Numbers.In(line).Length)} spans of numbers");
        for (var way = 0; way < Ways.Length; way++)
        {
            Line($"{Ways[way].Name,-30} {Size / best[way] / 1e6,7:F0} MB/s, {best[^2] / best[way],6:F2} of conversion");
        }
    }

    private static double Seconds(Action<string> say)
    {
        var start = Environment.CpuUsage.TotalTime;
        for (var time = 0; time < Times; time++)
        {
            Array.ForEach(Lines, say);
        }

        return (Environment.CpuUsage.TotalTime - start).TotalSeconds / Times;
    }

    private static void Line(FormattableString words) => Console.WriteLine(words.ToString(CultureInfo.InvariantCulture));
}
