namespace AccessibleContent.Hanzi.Scan;

/// <summary>Ideographic description sequences (⿰木寸): OpenCC copies a complete one whole, whatever its parts mean.</summary>
internal static class IdeographicDescription
{
    // OpenCC's own limits; a deeper or longer sequence is read character by character.
    private const int MaxDepth = 16;
    private const int MaxCharacters = 64;

    public static bool IsOperator(char character) => character is >= '\u2FF0' and <= '\u2FFF';

    /// <summary>Returns the length in UTF-16 units of the complete sequence at the start of the text, or 0.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        var characters = 0;
        return !text.IsEmpty && IsOperator(text[0]) ? Operand(text, MaxDepth, ref characters) : 0;
    }

    private static int Operand(ReadOnlySpan<char> text, int depth, ref int characters)
    {
        if (text.IsEmpty || depth == 0 || characters++ >= MaxCharacters)
        {
            return 0;
        }

        if (!IsOperator(text[0]))
        {
            return Characters.FirstLength(text);
        }

        var length = 1;
        for (var operands = Operands(text[0]); operands > 0; operands--)
        {
            var operand = Operand(text[length..], depth - 1, ref characters);
            if (operand == 0)
            {
                return 0;
            }

            length += operand;
        }

        return length;
    }

    private static int Operands(char symbol) => symbol switch
    {
        '\u2FF2' or '\u2FF3' => 3,
        '\u2FFE' or '\u2FFF' => 1,
        _ => 2,
    };
}
