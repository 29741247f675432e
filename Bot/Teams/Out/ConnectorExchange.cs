using Welbevinden.Bot.Teams.Tokens;

namespace Welbevinden.Bot.Teams.Out;

/// <summary>
/// A request to the connector with the bot's token. A 401 leads to a new token and one more try; nothing else is retried here, because
/// whether that is safe is the outbox's decision.
/// </summary>
internal sealed class ConnectorExchange(ConnectorTokens tokens, ChannelHttp http, TimeProvider time)
{
    private readonly ConnectorCall _call = new(http.Client, time);

    /// <summary>
    /// Sends to an address whose host the caller has checked. The status is 0 and the body empty when there is no response.
    /// </summary>
    public async Task<(ConnectorResult Result, string Body, int Status)> SendAsync(
        HttpMethod method, Uri address, byte[]? json, CancellationToken cancellationToken)
    {
        var (token, cause) = await tokens.GetAsync(cancellationToken);
        if (token is null)
        {
            return (new ConnectorResult.NotSent(cause), "", 0);
        }

        var answer = await _call.SendAsync(method, address, json, token, cancellationToken);
        if (answer.Status != StatusCodes.Status401Unauthorized)
        {
            return answer;
        }

        var (fresh, noFresh) = await tokens.ReplaceAsync(token, cancellationToken);
        return fresh is null
            ? (new ConnectorResult.NotSent(noFresh), "", 0)
            : await _call.SendAsync(method, address, json, fresh, cancellationToken);
    }
}
