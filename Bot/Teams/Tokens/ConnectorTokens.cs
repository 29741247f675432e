using Azure.Core;
using NodaTime;

namespace Welbevinden.Bot.Teams.Tokens;

/// <summary>
/// The bot's own token for the channel, cached until shortly before it expires. One refresh at a time; callers that still have a valid
/// token use it meanwhile. A token that Teams refused is replaced once, by the first caller.
/// </summary>
/// <param name="create">Creates a credential. A forced refresh takes a new one, because credentials cache tokens themselves.</param>
/// <param name="scope">The scope of the token, which ends with <c>/.default</c>.</param>
/// <param name="time">Decides what has expired.</param>
internal sealed class ConnectorTokens(Func<TokenCredential> create, string scope, TimeProvider time) : IDisposable
{
    /// <summary>How long before expiry a token is renewed: the skew that the channel allows.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _refreshing = new(1, 1);
    private TokenCredential? _credential;
    private Known? _current;

    /// <summary>The token; null when none can be obtained now (the cause is a name that can be logged).</summary>
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

    /// <summary>A token other than the one that was refused.</summary>
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

    /// <summary>Takes <see cref="_refreshing"/> and releases it.</summary>
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
            // The identity library throws many exception types (network, configuration, its own); they all mean that there is no token now.
            return !force && seen is not null && seen.ExpiresAt > time.GetUptime()
                ? (seen.Token, "")
                : (null, TokenTrouble.CodeOf(e));
        }
        finally
        {
            _refreshing.Release();
        }
    }

    /// <summary>It expires by uptime, whatever happens to the clock.</summary>
    private sealed record Known(string Token, Uptime ExpiresAt);
}
