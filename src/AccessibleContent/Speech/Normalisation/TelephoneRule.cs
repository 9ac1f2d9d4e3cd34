namespace AccessibleContent.Speech.Normalisation;

/// <summary>Telephone numbers: with area code, mobile, 400, local ones after 电话, short ones of services, extensions, lists.</summary>
internal sealed class TelephoneRule(Vocabulary words) : NumberRule(words)
{
    private readonly Extension _extension = new(words);

    /// <inheritdoc/>
    public override Reading? Read(FoldedLine line, int place, Reading? last)
    {
        if (!line.IsDigit(place) || !BeginsAt(line, place) || Telephone.Read(line, place) is not { } all)
        {
            return null;
        }

        for (var count = all.Groups.Length; count > 0; count--)
        {
            if (Is(line, all.Take(count), last))
            {
                return Say(line, all.Take(count));
            }
        }

        return null;
    }

    private static bool BeginsAt(FoldedLine line, int place) =>
        line.BeginsAt(place) || (line[place - 1] is '/' or ':' && line.IsDigit(place - 2))
        || (line[place - 1] == ':' && line.IsLetter(place - 2))
        || (line[place - 1] == '+' && !char.IsAsciiLetterOrDigit(line[place - 2]));

    private static bool Is(FoldedLine line, Telephone number, Reading? last)
    {
        var end = number.Groups[^1].End;
        if (line.IsLetter(end) || line.IsDigit(end) || line[end] is '*' or '%' || (line[end] is '.' or ':' && line.IsDigit(end + 1)))
        {
            return false;
        }

        return TelephoneShape.IsCertain(line, number) ? !TelephoneWords.IsCounted(line, end) || number.Groups.Length > 1
            : !TelephoneWords.IsCounted(line, end) && TelephoneWords.Say(line, number, last);
    }

    private Reading Say(FoldedLine line, Telephone number)
    {
        var said = string.Join('，', number.Groups.Select(group => Numbers.Telephone(line.Text(group.Start, group.End))));
        var (end, extension) = _extension.Read(line, number.Groups[^1].End);
        return new(number.Start, end, said + extension, true);
    }
}
