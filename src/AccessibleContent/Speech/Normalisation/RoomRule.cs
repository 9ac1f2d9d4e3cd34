using System.Text;

namespace AccessibleContent.Speech.Normalisation;

/// <summary>Rooms, digit by digit: 501室, 501、502室, 2-1-301室, 2单元501.</summary>
internal sealed class RoomRule(Vocabulary words) : NumberRule(words)
{
    private const int Most = 16;
    private static readonly CueWords Rooms = Vocabulary.Words("room");
    private static readonly CueWords NoRooms = Vocabulary.Words("not-room");
    private static readonly CueWords Before = Vocabulary.Words("before-room");
    private static readonly CueWords Measures = Vocabulary.Words("measure");

    /// <inheritdoc/>
    public override Reading? Read(FoldedLine line, int place, Reading? last) =>
        line.IsDigit(place) && line.BeginsAt(place) ? List(line, place) ?? Behind(line, place) : null;

    private Reading? List(FoldedLine line, int place)
    {
        var (said, end) = (new StringBuilder(), place);
        for (var parts = 0; parts < Most && Part(line, end) is > 0 and var after; parts++)
        {
            said.Append(IsRoom(line, end, after) ? SpokenNumbers.Each(line.Text(end, after)) : Numbers.Cardinal(line.Text(end, after)));
            if (IsNamed(line, after))
            {
                return IsRoom(line, end, after) ? new(place, after, said.ToString()) : null;
            }

            if (line[after] is not ('、' or '-' or '~' or '/' or '，' or '至' or '和' or '及'))
            {
                return null;
            }

            said.Append(Joint(line, end, after));
            end = after + 1;
        }

        return null;
    }

    private Reading? Behind(FoldedLine line, int place)
    {
        var end = line.AfterDigits(place);
        var before = line[place - 1] == ' ' ? place - 1 : place;
        return IsRoom(line, place, end) && IsBuilding(line, before) && line.EndsAt(end) && !IsCounted(line, end)
            ? new(place, end, SpokenNumbers.Each(line.Text(place, end)))
            : null;
    }

    private bool IsCounted(FoldedLine line, int end)
    {
        var unit = line.AfterSpace(end);
        return line[end] == '%' || Measures.LengthAt(line, unit) > 0 || Words.Units.At(line, unit) is not null;
    }

    // A座1203 is a room, and 讲座1203 none.
    private static bool IsBuilding(FoldedLine line, int before) =>
        Before.LengthBefore(line, before) > 0 && (line[before - 1] != '座' || char.IsAsciiLetterOrDigit(line[before - 2]));

    // 2-1-301 is a building, a stair and a flat; 301-305 are flats.
    private string Joint(FoldedLine line, int start, int end) => line[end] is '-' or '~' or '/'
        ? IsRoom(line, start, end) && line[end] != '/' ? Words.Say("至") : "，"
        : line.Printed[end..(end + 1)];

    private static int Part(FoldedLine line, int place) => line.AfterDigits(place) is var end && end - place is >= 1 and <= 4 ? end : 0;

    private static bool IsRoom(FoldedLine line, int start, int end) => end - start is 3 or 4 && line[start] != '0';

    private static bool IsNamed(FoldedLine line, int end) => Rooms.LengthAt(line, end) > 0 && NoRooms.LengthAt(line, end) == 0;
}
