using Azure.Core;
using NodaTime;

namespace Welbevinden.Bot.Teams.Tokens;

/// <summary>
/// The bot's own token for the channel, kept until shortly before it expires. One refresh at a time; whoever still has a good token
/// goes on with it meanwhile. A token that Teams refused is replaced once, by whoever comes first.
/// </summary>
/// <param name="create">Makes a credential. A new one for a forced refresh, because credentials keep tokens of their own.</param>
/// <param name="scope">Whose token: ends on <c>/.default</c>.</param>
/// <param name="time">Decides what has expired.</param>
internal sealed class ConnectorTokens(Func<TokenCredential> create, string scope, TimeProvider time) : IDisposable
{
    /// <summary>Ahead of expiry by the skew that the channel allows.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _refreshing = new(1, 1);
    private TokenCredential? _credential;
    private Known? _current;

    /// <summary>The token; null when there is none to be had now (the cause is a name fit for logs).</summary>
    public async ValueTask<(string? Token, string Cause)> GetAsync(CancellationToken cancellationToken)
    {
        var current = Volatile.Read(ref _current);
        var left = current is null ? Duration.Zero : current.ExpiresAt - time.GetUptime();
        if (left > Duration.FromTimeSpan(Ahead))
        {
            return (current!.Token, "");
        }

        var usable = left > Duration.Zero;
        if (!await _refreshing.WaitAsync(usable ? 0 : Timeout.Infinite, cancellationToken))
        {
            return (current!.Token, "");
        }

        return await RefreshAsync(current, force: false, cancellationToken);
    }

    /// <summary>Another token than the one that was refused.</summary>
    public async ValueTask<(string? Token, string Cause)> ReplaceAsync(string refused, CancellationToken cancellationToken)
    {
        await _refreshing.WaitAsync(cancellationToken);
        var current = _current;
        if (current is null || string.Equals(current.Token, refused, StringComparison.Ordinal))
        {
            return await RefreshAsync(current, force: true, cancellationToken);
        }

        _refreshing.Release();
        return (current.Token, "");
    }

    public void Dispose() => _refreshing.Dispose();

    /// <summary>Holds <see cref="_refreshing"/> and lets it go.</summary>
    private async ValueTask<(string? Token, string Cause)> RefreshAsync(Known? seen, bool force, CancellationToken cancellationToken)
    {
        try
        {
            if (!force && _current is { } other && !ReferenceEquals(other, seen))
            {
                return (other.Token, "");
            }

            if (force || _credential is null)
            {
                _credential = create();
            }

            var token = await _credential.GetTokenAsync(new TokenRequestContext([scope]), cancellationToken);
            Volatile.Write(
                ref _current, new Known(token.Token, time.GetUptime() + Duration.FromTimeSpan(token.ExpiresOn - time.GetUtcNow())));
            return (token.Token, "");
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // The identity library throws many kinds (network, configuration, its own); none of them means more than: no token now.
            return !force && seen is not null && seen.ExpiresAt > time.GetUptime()
                ? (seen.Token, "")
                : (null, TokenTrouble.CodeOf(e));
        }
        finally
        {
            _refreshing.Release();
        }
    }

    /// <summary>It lives for as long as it was given for, whatever becomes of the clock.</summary>
    private sealed record Known(string Token, Uptime ExpiresAt);
}
