using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Welbevinden.Bot.Teams.BotFramework;

/// <summary>This bot asks nobody to sign in: who somebody is, the channel says.</summary>
internal sealed class NoUserTokens : UserTokenClient
{
    private static readonly NotSupportedException Never = new("This bot has no sign-in.");

    public override Task<TokenResponse> GetUserTokenAsync(
        string userId, string connectionName, string channelId, string magicCode, CancellationToken cancellationToken) => throw Never;

    public override Task<SignInResource> GetSignInResourceAsync(
        string connectionName, Activity activity, string finalRedirect, CancellationToken cancellationToken) => throw Never;

    public override Task SignOutUserAsync(
        string userId, string connectionName, string channelId, CancellationToken cancellationToken) => throw Never;

    public override Task<TokenStatus[]> GetTokenStatusAsync(
        string userId, string channelId, string includeFilter, CancellationToken cancellationToken) => throw Never;

    public override Task<Dictionary<string, TokenResponse>> GetAadTokensAsync(
        string userId, string connectionName, string[] resourceUrls, string channelId, CancellationToken cancellationToken) => throw Never;

    public override Task<TokenResponse> ExchangeTokenAsync(
        string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken)
        => throw Never;
}
