using System.Text.Json;
using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using NodaTime;
using Welbevinden.Cards.School;

namespace Welbevinden.Bot.School.Graph;

/// <summary>
/// Microsoft's Graph SDK with the habits of this bot: v1.0 of the one origin of the settings, tokens of its own, repeats at a pace, and one
/// exception for all that can go wrong. A request may be repeated whatever its method, so only what may be done twice is asked.
/// </summary>
internal sealed class GraphClient : IDisposable
{
    private readonly IAppTokens _tokens;
    private readonly PacedRetryHandler _pace;
    private readonly HttpClient _http;
    private readonly GraphServiceClient _sdk;

    public GraphClient(Uri origin, IAppTokens tokens, TimeProvider time, RetryPace pace)
    {
        (Origin, _tokens) = (origin, tokens);
#pragma warning disable CA2000 // The HTTP client ends its handlers.
        _pace = new PacedRetryHandler(pace, time);
        _http = GraphClientFactory.Create(
            [new GraphErrorHandler(), new AppTokenHandler(origin, tokens), _pace],
            finalHandler: new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,

                // Names are looked up again now and then.
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),

                // Addresses hold ids of people and of groups: no span is made of them.
                ActivityHeadersPropagator = null,
            });
#pragma warning restore CA2000

        // Every attempt has its own time, and the pauses between them are long.
        _http.Timeout = Timeout.InfiniteTimeSpan;
        _sdk = new GraphServiceClient(_http, new AnonymousAuthenticationProvider(), new Uri(origin, "v1.0").AbsoluteUri);
    }

    public Uri Origin { get; }

    /// <summary>Graph's clock less ours, at the last answer; null before the first.</summary>
    public Duration? ClockSkew => _pace.ClockSkew;

    /// <summary>Asks by the SDK's own models, which take a wrong type for a missing value: fit for one thing, not for a list.</summary>
    /// <exception cref="GraphException">Whatever went wrong.</exception>
    public async Task<T> AskAsync<T>(Func<GraphServiceClient, Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await ask(_sdk);
        }
        catch (Exception failure) when (failure is not GraphException && !cancellationToken.IsCancellationRequested)
        {
            throw failure is JsonException or InvalidOperationException
                ? new GraphException(GraphTrouble.SchemaChanged, "no JSON", failure)
                : new GraphException(GraphTrouble.Unreachable, failure.GetBaseException().GetType().Name, failure);
        }
    }

    /// <summary>
    /// Reads an answer as it came. The SDK's models would take a list of another type for an empty one, which reads as nobody, and make
    /// 100 times as much garbage of accounts with many licences.
    /// </summary>
    /// <exception cref="GraphException">Anything but an answer in JSON.</exception>
    public Task<JsonDocument> ReadAsync(Func<GraphServiceClient, RequestInformation> question, CancellationToken cancellationToken) =>
        AskAsync(
            async sdk =>
            {
                await using var answer = await sdk.RequestAdapter.SendPrimitiveAsync<Stream>(
                    question(sdk), cancellationToken: cancellationToken);
                return await JsonDocument.ParseAsync(answer ?? Stream.Null, cancellationToken: cancellationToken);
            },
            cancellationToken);

    /// <summary>The token itself, for the self-check to look into.</summary>
    /// <exception cref="GraphException">There is none to be had; says why.</exception>
    public async Task<string> TokenAsync(CancellationToken cancellationToken) =>
        await _tokens.GetAsync(cancellationToken) switch
        {
            ({ } token, _) => token,
            (null, var cause) => throw GraphException.OfToken(cause),
        };

    public void Dispose()
    {
        _sdk.Dispose();
        _http.Dispose();
        _pace.Dispose();
        _tokens.Dispose();
    }
}
