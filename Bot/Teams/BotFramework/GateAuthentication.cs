using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Welbevinden.Bot.Teams.Tokens;

namespace Welbevinden.Bot.Teams.BotFramework;

/// <summary>
/// Who gets in, for the SDK: whoever <see cref="TokenGate"/> lets in. The SDK's own check answers some forged tokens with 500.
/// </summary>
internal sealed class GateAuthentication(ChannelOptions options, TokenGate gate, ExchangeConnectorFactory connectors)
    : BotFrameworkAuthentication
{
    /// <summary>
    /// Throws <see cref="UnauthorizedAccessException"/> with the code of the refusal. The door has asked the same before it read the body,
    /// so the verdict is remembered and costs a hash.
    /// </summary>
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(
        Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        var (token, refusal) = await gate.CheckAsync(authHeader, cancellationToken);
        return token is null
            ? throw new UnauthorizedAccessException(refusal!.Code)
            : new AuthenticateRequestResult
            {
                Audience = options.AppId,
                ClaimsIdentity = new ClaimsIdentity([
                    new Claim(AuthenticationConstants.AudienceClaim, options.AppId),
                    new Claim(AuthenticationConstants.ServiceUrlClaim, token.ServiceUrl),
                ]),
                ConnectorFactory = connectors,
            };
    }

    /// <summary>Nothing is streamed: the only route takes POST.</summary>
    public override Task<AuthenticateRequestResult> AuthenticateStreamingRequestAsync(
        string authHeader, string channelIdHeader, CancellationToken cancellationToken) =>
        throw new UnauthorizedAccessException();

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => connectors;

    /// <summary>The SDK wants one for every turn, and puts it into the turn's state.</summary>
    public override Task<UserTokenClient> CreateUserTokenClientAsync(ClaimsIdentity claimsIdentity, CancellationToken cancellationToken) =>
        Task.FromResult<UserTokenClient>(new NoUserTokens());
}
