using System.Text.Json;

namespace AccessibleContent.Tests.Search.Sets;

/// <summary>How well the searches of the sets find their notices.</summary>
internal sealed class SearchScores
{
    private readonly List<(Search Search, int Place, int Found)> _all = [];

    /// <summary>Gets the part of the searches with something to find whose right notice comes first.</summary>
    public double First => Part(one => one.Place == 1);

    /// <summary>Gets the part of them whose right notice is among the first five.</summary>
    public double InFive => Part(one => one.Place is >= 1 and <= 5);

    /// <summary>Gets the part of the searches without anything to find that find nothing.</summary>
    public double Nothing =>
        _all.Where(one => one.Search.Right.Length == 0).Select(one => one.Found == 0 ? 1.0 : 0).DefaultIfEmpty(1).Average();

    /// <summary>Asks for everything.</summary>
    public static async Task<SearchScores> OfAsync(AskedService service)
    {
        var scores = new SearchScores();
        foreach (var search in QuestionSet.All.SelectMany(set => set.Searches))
        {
            var body = await service.ReadAsync($"/api/notices?limit=100&q={Uri.EscapeDataString(search.Typed)}");
            var ids = body.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!).ToList();
            scores._all.Add((search, 1 + ids.FindIndex(id => search.Right.Contains(id)), ids.Count));
        }

        return scores;
    }

    /// <summary>Writes the scores by kind, and what is not first.</summary>
    public void Print(ITestOutputHelper output)
    {
        output.WriteLine($"first {First:P1}, in five {InFive:P1}, nothing where there is nothing {Nothing:P1}");
        foreach (var kind in _all.GroupBy(one => one.Search.Kind))
        {
            output.WriteLine($"{kind.Key}: {kind.Count()}, right {kind.Count(IsRight)}");
        }

        foreach (var (search, place, found) in _all.Where(one => !IsRight(one)))
        {
            output.WriteLine($"{search.Kind}\t{search.Typed}\tplace {place} of {found}\t{string.Join('|', search.Right)}");
        }
    }

    private static bool IsRight((Search Search, int Place, int Found) one) =>
        one.Search.Right.Length == 0 ? one.Found == 0 : one.Place == 1;

    private double Part(Func<(Search Search, int Place, int Found), bool> isGood) =>
        _all.Where(one => one.Search.Right.Length > 0).Select(one => isGood(one) ? 1.0 : 0).DefaultIfEmpty(1).Average();
}
