using System.Text;

namespace AccessibleContent.Tests.OpenData;

/// <summary>A reader of CSV by the letter of RFC 4180, which knows nothing of the library that writes it.</summary>
internal static class CsvRecords
{
    public static IReadOnlyList<IReadOnlyList<string>> Read(string text)
    {
        var records = new List<IReadOnlyList<string>>();
        for (var position = 0; position < text.Length;)
        {
            var record = new List<string>();
            do
            {
                record.Add(Field(text, ref position));
            }
            while (text[position++] == ',');
            Assert.Equal("\r\n", text.Substring(position - 1, 2));
            position++;
            records.Add(record);
        }

        return records;
    }

    private static string Field(string text, ref int position)
    {
        if (text[position] != '"')
        {
            var end = text.AsSpan(position).IndexOfAny(",\r\n\"") + position;
            Assert.True(text[end] is ',' or '\r', $"A bare {(int)text[end]} at {end}");
            var bare = text[position..end];
            position = end;
            return bare;
        }

        var quoted = new StringBuilder();
        for (position++; ; position++)
        {
            if (text[position] == '"' && text[++position] != '"')
            {
                return quoted.ToString();
            }

            quoted.Append(text[position]);
        }
    }
}
