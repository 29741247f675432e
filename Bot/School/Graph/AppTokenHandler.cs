using System.Net;
using System.Net.Http.Headers;
using Welbevinden.Cards.School;

namespace Welbevinden.Bot.School.Graph;

/// <summary>
/// Sends requests with the bot's own token, to one origin and to no other: a link that points elsewhere is refused before anything is sent.
/// A 401 leads to one other token and one more try.
/// </summary>
internal sealed class AppTokenHandler(Uri origin, IAppTokens tokens) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri?.GetLeftPart(UriPartial.Authority) != origin.GetLeftPart(UriPartial.Authority))
        {
            throw new GraphException(GraphTrouble.SchemaChanged, "a link to another host");
        }

        var (token, cause) = await tokens.GetAsync(cancellationToken);
        var response = await SendAsync(request, token ?? throw GraphException.OfToken(cause), cancellationToken);
        if (response.StatusCode != HttpStatusCode.Unauthorized)
        {
            return response;
        }

        response.Dispose();
        (var fresh, cause) = await tokens.ReplaceAsync(token, cancellationToken);
        return await SendAsync(request, fresh ?? throw GraphException.OfToken(cause), cancellationToken);
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string token, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return base.SendAsync(request, cancellationToken);
    }
}
