using System.Text.Json;
using Welbevinden.Bot.Teams.Out;

namespace Welbevinden.Bot.Teams.Tokens;

/// <summary>
/// The keys that the channel signs with, fetched from its OpenID metadata and cached. One fetch at a time: while it runs, callers that can
/// use the cached keys do. After a failed fetch the cached keys stay in use, up to a maximum age after which nothing is accepted.
/// </summary>
internal sealed partial class ChannelKeys(
    ChannelOptions options, HttpClient http, TimeProvider time, ILogger<ChannelKeys> log) : IDisposable
{
    /// <summary>The keys are fetched again from this age on; the rule is at least every 24 hours.</summary>
    public static readonly TimeSpan RefreshAfter = TimeSpan.FromHours(12);

    /// <summary>Survives a long weekend without the metadata server. Older keys are not trusted.</summary>
    public static readonly TimeSpan MaxAge = TimeSpan.FromHours(72);

    /// <summary>Between retries of a failed refresh.</summary>
    public static readonly TimeSpan RefreshPause = TimeSpan.FromMinutes(5);

    /// <summary>Between fetches while there are no keys at all: every request waits for them.</summary>
    public static readonly TimeSpan StartPause = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _fetching = new(1, 1);
    private readonly UnknownKeys _unknown = new(time);
    private KeySet? _current;
    private long? _lastAttempt;
    private bool _failed;

    /// <summary>How long ago the cached keys were last confirmed to be the channel's; null when there are none.</summary>
    public TimeSpan? Age => Volatile.Read(ref _current) is { } current ? AgeOf(current) : null;

    /// <summary>The keys to validate with; null when there are none that are recent enough.</summary>
    public async ValueTask<KeySet?> CurrentAsync(CancellationToken cancellationToken)
    {
        var current = Volatile.Read(ref _current);
        var age = current is null ? TimeSpan.MaxValue : AgeOf(current);
        if (age < RefreshAfter)
        {
            return current;
        }

        if (age < MaxAge)
        {
            return await RefreshAsync(current, wait: false, () => IsOver(RefreshPause), cancellationToken);
        }

        return await RefreshAsync(current, wait: true, () => IsOver(StartPause), cancellationToken);
    }

    /// <summary>
    /// The newest keys, for a key that was not known; null when they cannot be fetched. Anybody can trigger this, so see
    /// <see cref="UnknownKeys"/>.
    /// </summary>
    public async ValueTask<KeySet?> NewerAsync(string kid, CancellationToken cancellationToken) => _unknown.MayBeNew(kid)
        ? await RefreshAsync(
            Volatile.Read(ref _current), wait: true, () => (!_failed || IsOver(StartPause)) && _unknown.MayAsk(kid), cancellationToken)
        : Volatile.Read(ref _current);

    public void Dispose() => _fetching.Dispose();

    private TimeSpan AgeOf(KeySet keys) => time.GetElapsedTime(keys.FetchedAt);

    private bool IsOver(TimeSpan pause) => _lastAttempt is not { } last || time.GetElapsedTime(last) >= pause;

    private async ValueTask<KeySet?> RefreshAsync(KeySet? seen, bool wait, Func<bool> mayFetch, CancellationToken cancellationToken)
    {
        if (!await _fetching.WaitAsync(wait ? Timeout.Infinite : 0, cancellationToken))
        {
            return seen;
        }

        try
        {
            // Another caller may have fetched while this one waited.
            if (ReferenceEquals(_current, seen) && mayFetch())
            {
                _failed = !await TryFetchAsync();
                _lastAttempt = time.GetTimestamp();
            }

            return _current is { } current && AgeOf(current) < MaxAge ? current : null;
        }
        finally
        {
            _fetching.Release();
        }
    }

    /// <summary>Not cancelled with the request that started it: others wait too.</summary>
    private async Task<bool> TryFetchAsync()
    {
        var now = time.GetTimestamp();
        try
        {
            if (KeysUrl(KeyDocument.KeysAddress(await http.GetByteArrayAsync(options.MetadataUrl))) is not { } address)
            {
                LogNotFetched("metadata");
                return false;
            }

            var (keys, leftOut) = KeyDocument.Read(await http.GetByteArrayAsync(address));
            if (leftOut.Count > 0)
            {
                LogLeftOut(leftOut.Count, string.Join("; ", leftOut.Take(10).Select(one => $"{one.At}: {one.Odd}")), keys.Count);
            }

            if (keys.Count == 0)
            {
                LogNotFetched("noKeys");
                return false;
            }

            Volatile.Write(ref _current, KeySet.Next(_current, keys, now));
            return true;
        }
        catch (Exception e)
            when (e is HttpRequestException or OperationCanceledException or JsonException or IOException or InvalidOperationException)
        {
            LogNotFetched(e.GetType().Name);
            return false;
        }
    }

    /// <summary>The address of the keys must be as trustworthy as the metadata: https, or the stand-in itself.</summary>
    private Uri? KeysUrl(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url))
        {
            return null;
        }

        if (options.LocalChannel is { } local)
        {
            return ServiceUrls.IsUnder(local, url) ? url : null;
        }

        return url.Scheme is "https" ? url : null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The channel's keys could not be fetched: {Cause}")]
    private partial void LogNotFetched(string cause);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} of the channel's keys were left out (place in the list, and what is odd: "
        + "{Odd}); {Usable} can be used")]
    private partial void LogLeftOut(int count, string odd, int usable);
}
