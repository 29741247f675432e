namespace Welbevinden.Bot.School.Graph;

/// <summary>Access tokens for Graph in the name of the bot's own app.</summary>
internal interface IAppTokens : IDisposable
{
    /// <summary>A token that is still valid for a while; null with the cause when there is none to be had.</summary>
    ValueTask<(string? Token, string Cause)> GetAsync(CancellationToken cancellationToken);

    /// <summary>Another token than one that was refused.</summary>
    ValueTask<(string? Token, string Cause)> ReplaceAsync(string refused, CancellationToken cancellationToken);
}

/// <summary>
/// Makes tokens for the Graph of these settings. The identity of the bot (secret, certificate or managed identity) belongs to the channel,
/// which this storey does not know: the composition hands it in.
/// </summary>
internal delegate IAppTokens AppTokensFor(GraphOptions options);
