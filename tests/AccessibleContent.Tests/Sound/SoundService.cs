using System.Net;

namespace AccessibleContent.Tests.Sound;

/// <summary>What tests ask of a service that makes sound.</summary>
internal static class SoundService
{
    /// <summary>Returns the address of a notice's sound.</summary>
    public static string AddressOf(string id, string script = "zh-Hans") => $"/api/notices/{id}/audio?script={script}";

    /// <summary>Asks for a sound, with header fields given as name and value in turn.</summary>
    public static Task<HttpResponseMessage> AskAsync(
        this ServiceWithKeys service, string path, string method = "GET", params string[] fields) =>
        ServiceFixture.SendAsync(service.Client, path, method, null, fields);

    /// <summary>Asks again and again until a sound is made, and returns it.</summary>
    public static async Task<string> HearAsync(this ServiceWithKeys service, string path)
    {
        string? sound = null;
        await Eventually.TrueAsync(async () =>
        {
            using var response = await service.AskAsync(path);
            sound = response.StatusCode == HttpStatusCode.OK ? await response.Content.ReadAsStringAsync() : null;
            return sound is not null;
        });
        return sound!;
    }
}
