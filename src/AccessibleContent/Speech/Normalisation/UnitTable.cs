using System.Collections.Frozen;

namespace AccessibleContent.Speech.Normalisation;

/// <summary>Units with signs of their own, and how they are said.</summary>
internal sealed class UnitTable
{
    private readonly FrozenDictionary<char, UnitSign[]> _byFirst;

    public UnitTable(Vocabulary words) => _byFirst = RuleData.Rows("Units")
        .Select(row => new UnitSign(row[0], words.Say(row[1]), row[2] == "rate"))
        .OrderByDescending(sign => sign.Sign.Length)
        .GroupBy(sign => sign.Sign[0])
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    /// <summary>Returns the longest sign of a unit at a place; null where none stands there as a whole word.</summary>
    public UnitSign? At(FoldedLine line, int place)
    {
        foreach (var sign in _byFirst.GetValueOrDefault(line[place], []))
        {
            if (line.Has(place, sign.Sign) && !char.IsAsciiLetterOrDigit(line[place + sign.Sign.Length]))
            {
                return sign;
            }
        }

        return null;
    }
}
