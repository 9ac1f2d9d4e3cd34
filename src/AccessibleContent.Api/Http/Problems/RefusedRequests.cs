using System.Diagnostics;
using System.Globalization;
using System.Text;
using AccessibleContent.Api.Http.Connections;
using AccessibleContent.Api.Http.Responses;
using AccessibleContent.Api.Rendering;
using AccessibleContent.Api.Store;
using AccessibleContent.Model;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace AccessibleContent.Api.Http.Problems;

/// <summary>
/// Gives a body to the responses for requests that the server cannot parse, and so no endpoint ever sees: it would send none. The server
/// announces them (its event BadRequest), and closes the connection afterwards.
/// </summary>
internal static class RefusedRequests
{
    private const string Event = "Microsoft.AspNetCore.Server.Kestrel.BadRequest";

    /// <summary>Listens for requests that cannot be parsed.</summary>
    public static void UseRefusedRequests(this WebApplication app)
    {
        var observer = new Observer(
            app.Services.GetRequiredService<IOptions<SiteOptions>>().Value.BaseUrl,
            app.Services.GetRequiredService<TimeProvider>());
        var listening = app.Services.GetRequiredService<DiagnosticListener>().Subscribe(observer, name => name == Event);
        app.Lifetime.ApplicationStopped.Register(listening.Dispose);
    }

    private static Problem Explain(BadHttpRequestException? error)
    {
        var type = ProblemTypes.Of(error?.StatusCode ?? StatusCodes.Status400BadRequest);
        return new(type, type.Meaning + type.Remedy);
    }

    private static byte[] Write(Problem problem, string site, DateTimeOffset now)
    {
        var words = new ProblemBody(
            problem.Type.AddressAt(site), problem.Title, problem.Status, problem.Detail, null, null, null, null);
        var body = JsonText.Body(words, ProblemJson.Readable.ProblemBody);
        var headers = new HeaderDictionary
        {
            [HeaderNames.Connection] = "close",
            [HeaderNames.Date] = now.ToString("R", CultureInfo.InvariantCulture),
            [HeaderNames.CacheControl] = "no-store",
            [HeaderNames.ContentType] = "application/problem+json",
            [HeaderNames.ContentLanguage] = HanScript.Simplified.Tag,
            [HeaderNames.ContentLength] = body.Length.ToString(CultureInfo.InvariantCulture),
        };
        CommonHeaders.Write(headers, isRead: true);
        var status = $"HTTP/1.1 {problem.Status} {ReasonPhrases.GetReasonPhrase(problem.Status)}\r\n";
        var head = status + string.Concat(headers.Select(field => $"{field.Key}: {field.Value}\r\n")) + "\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }

    private sealed class Observer(string site, TimeProvider clock) : IObserver<KeyValuePair<string, object?>>
    {
        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            // Encrypted and HTTP/2 responses are not bytes that could be written here; they have their status alone.
            if (value.Value is IFeatureCollection features && features.Get<LastResponse>() is { } last
                && features.Get<ITlsConnectionFeature>() is null && features.Get<IHttpRequestFeature>()?.Protocol is not "HTTP/2")
            {
                var problem = Explain(features.Get<IBadRequestExceptionFeature>()?.Error as BadHttpRequestException);
                last.Send(Write(problem, site, clock.GetUtcNow()));
            }
        }
    }
}
