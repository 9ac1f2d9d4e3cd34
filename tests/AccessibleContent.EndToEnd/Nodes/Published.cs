using System.Globalization;
using System.Net;
using System.Text.Json;
using AccessibleContent.Parts.Postgres;

namespace AccessibleContent.EndToEnd.Nodes;

/// <summary>What became of the notices of a drill: how many are lost, there twice, or half there.</summary>
/// <param name="Notices">How many are in the store.</param>
/// <param name="Lost">How many were acknowledged and are not there, on some node.</param>
/// <param name="Double">How many have more than one revision or more than one change.</param>
/// <param name="Half">How many have only a part of what was published, in some form on some node, or in the store.</param>
internal sealed record Published(long Notices, int Lost, long Double, long Half)
{
    private static readonly string[] Forms = ["json", "html", "text"];

    // A revision without its notice, a notice without its revision or its change, counts that do not fit.
    private const string HalfThere =
        """
        SELECT (SELECT count(*) FROM notices n LEFT JOIN revisions r ON r.id = n.id AND r.revision = n.revision WHERE r.id IS NULL)
            + (SELECT count(*) FROM revisions r LEFT JOIN notices n ON n.id = r.id WHERE n.id IS NULL)
            + (SELECT count(*) FROM notices n LEFT JOIN changes c ON c.id = n.id WHERE c.id IS NULL)
            + abs((SELECT count(*) FROM notices) - (SELECT number FROM counts WHERE kind = 'all'))
        """;

    /// <summary>Looks at the store and at every node.</summary>
    public static async Task<Published> OfAsync(Drill drill, PostgresServer server)
    {
        var (lost, half) = (0, await NumberAsync(server, HalfThere));
        foreach (var number in drill.Editors.Acknowledged.Keys)
        {
            foreach (var node in drill.Site.Nodes)
            {
                var states = await Task.WhenAll(Forms.Select(form => StateAsync(node.Client, number, form)));
                lost += states.Any(state => state is null) ? 1 : 0;
                half += states.Any(state => state is false) ? 1 : 0;
            }
        }

        return new(
            await NumberAsync(server, "SELECT count(*) FROM notices"),
            lost,
            await NumberAsync(server, "SELECT count(*) - count(DISTINCT id) FROM revisions")
                + await NumberAsync(server, "SELECT count(*) - count(DISTINCT id) FROM changes"),
            half);
    }

    // Null where it is not there, false where it is not whole. What was just published is told to the other nodes within a second.
    private static async Task<bool?> StateAsync(HttpClient node, int number, string form)
    {
        for (var left = 20; ; left--)
        {
            using var response = await node.GetAsync(
                new Uri($"/api/notices/{Editors.Id(number)}?form={form}&mode=elder", UriKind.Relative));
            if (response.StatusCode is HttpStatusCode.OK)
            {
                var (body, (begin, end)) = (await response.Content.ReadAsStringAsync(), Editors.Marks(number));
                return body.Contains(begin, StringComparison.Ordinal) && body.Contains(end, StringComparison.Ordinal)
                    && (form != "json" || JsonDocument.Parse(body).RootElement.GetProperty("revision").GetInt32() == 1);
            }

            if (left == 0)
            {
                return null;
            }

            await Task.Delay(100);
        }
    }

    private static async Task<long> NumberAsync(PostgresServer server, string sql) =>
        Convert.ToInt64(await server.ExecuteAsync(sql, "notices"), CultureInfo.InvariantCulture);
}
