using System.Runtime.CompilerServices;
using System.Text;

namespace AccessibleContent.Api.Intake.Import;

/// <summary>Reads the lines of a file one by one, with a limit on the memory of a line.</summary>
internal static class LongLines
{
    /// <summary>The maximum length of a line in characters: more than any revision of a notice has.</summary>
    public const int Most = 32 << 20;

    private static readonly FileStreamOptions Sequential = new() { Options = FileOptions.Asynchronous | FileOptions.SequentialScan };

    /// <summary>Returns the lines with their numbers, from 1; a line over the limit is null. Blank lines are skipped.</summary>
    public static async IAsyncEnumerable<(int Number, string? Line)> ReadAsync(
        string path,
        int most,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        using var reader = new StreamReader(path, Encoding.UTF8, true, Sequential);
        var (buffer, line, number, isTooLong) = (new char[1 << 16], new StringBuilder(), 1, false);
        for (int count; (count = await reader.ReadAsync(buffer, cancellation)) > 0;)
        {
            for (var start = 0; start < count;)
            {
                var end = Array.IndexOf(buffer, '\n', start, count - start);
                isTooLong |= line.Length + (end < 0 ? count : end) - start > most;
                line = isTooLong ? line.Clear() : line.Append(buffer, start, (end < 0 ? count : end) - start);
                start = end < 0 ? count : end + 1;
                if (end >= 0)
                {
                    if (isTooLong || !IsBlank(line))
                    {
                        yield return (number, isTooLong ? null : line.ToString());
                    }

                    (number, isTooLong) = (number + 1, false);
                    line.Clear();
                }
            }
        }

        if (isTooLong || !IsBlank(line))
        {
            yield return (number, isTooLong ? null : line.ToString());
        }
    }

    private static bool IsBlank(StringBuilder line)
    {
        foreach (var part in line.GetChunks())
        {
            if (!part.Span.IsWhiteSpace())
            {
                return false;
            }
        }

        return true;
    }
}
