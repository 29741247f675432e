using System.Net;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Rest;
using Newtonsoft.Json.Serialization;
using Welbevinden.Bot.Teams.Out;

namespace Welbevinden.Bot.Teams.BotFramework;

/// <summary>
/// Makes the SDK's clients for the connector, which send over <see cref="ConnectorExchange"/>: its tokens, limits and times.
/// </summary>
internal sealed class ExchangeConnectorFactory(ServiceUrls serviceUrls, ConnectorExchange exchange) : ConnectorFactory
{
    /// <summary>One for all: a client's own would look at every type anew in every call.</summary>
    private static readonly DefaultContractResolver Contracts = new();

    /// <summary>
    /// For a turn. The SDK asks before the turn begins, so a service url that the rules will refuse, or none, must not break it.
    /// </summary>
    public override Task<IConnectorClient> CreateAsync(string? serviceUrl, string audience, CancellationToken cancellationToken) =>
        Task.FromResult(Create(serviceUrls.Accept(serviceUrl ?? "") ?? new Uri(ServiceUrls.PublicCloud), cancellationToken).Client);

    /// <summary>For one call, whose response the handler keeps.</summary>
    public (IConnectorClient Client, ExchangeHandler Handler) Create(Uri serviceUrl, CancellationToken cancellationToken)
    {
        // The exchange has its own limit of time for each try.
        var handler = new ExchangeHandler(exchange, cancellationToken);
#pragma warning disable CA2000 // The connector client disposes it, and it the handler.
        var http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
#pragma warning restore CA2000
        var client = new ConnectorClient(serviceUrl, (ServiceClientCredentials?)null, http, disposeHttpClient: true);
        client.SerializationSettings.ContractResolver = Contracts;
        client.DeserializationSettings.ContractResolver = Contracts;
        return (client, handler);
    }
}

/// <summary>
/// Sends what the SDK made, and keeps what came of it: the SDK's exceptions do not tell whether a request was written, and on success it
/// forgets a response that it cannot read.
/// </summary>
/// <param name="exchange">Sends.</param>
/// <param name="stopping">
/// The caller's token. The SDK is not given it: it would drop the response to a message that was sent while the bot stops.
/// </param>
internal sealed class ExchangeHandler(ConnectorExchange exchange, CancellationToken stopping) : HttpMessageHandler
{
    /// <summary>Null until there is a response, or it is known that there is none.</summary>
    public ConnectorResult? Result { get; private set; }

    /// <summary>The response as it came, its body within the limits of the exchange.</summary>
    /// <exception cref="HttpRequestException">There is no response; <see cref="Result"/> says why.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var json = request.Content is null ? null : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        (Result, var body, var status) = await exchange.SendAsync(request.Method, request.RequestUri!, json, stopping);
        return status == 0
            ? throw new HttpRequestException(nameof(ConnectorExchange))
            : new HttpResponseMessage((HttpStatusCode)status) { Content = new StringContent(body), RequestMessage = request };
    }
}
