using System.Text.Json;
using NodaTime;

namespace Welbevinden.Bot.Teams;

/// <summary>
/// The keys that the channel signs with, fetched from its OpenID metadata and kept. One fetch at a time: while it runs, those who can go on
/// with the keys at hand do. A failed fetch keeps the keys at hand, up to a hard age after which nothing is accepted.
/// </summary>
internal sealed partial class ChannelKeys(ChannelOptions options, HttpClient http, TimeProvider time, ILogger<ChannelKeys> log) : IDisposable
{
    /// <summary>Fetched again from this age on; the rule is: at least every 24 hours.</summary>
    public static readonly Duration RefreshAfter = Duration.FromHours(12);

    /// <summary>A long weekend without the metadata server. Keys older than this are not trusted.</summary>
    public static readonly Duration MaxAge = Duration.FromHours(72);

    /// <summary>Between fetches that somebody's unknown key asks for, and between retries of a failed refresh.</summary>
    public static readonly Duration RefreshPause = Duration.FromMinutes(5);

    /// <summary>Between fetches while there are no keys at all: every request waits for them.</summary>
    public static readonly Duration StartPause = Duration.FromSeconds(2);

    private readonly SemaphoreSlim _fetching = new(1, 1);
    private KeySet? _current;
    private Uptime _lastAttempt = Uptime.LongAgo;

    /// <summary>The keys to check with; null when there are none young enough.</summary>
    public async ValueTask<KeySet?> CurrentAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUptime();
        var current = Volatile.Read(ref _current);
        if (current is not null && now - current.FetchedAt < RefreshAfter)
            return current;
        var usable = current is not null && now - current.FetchedAt < MaxAge;
        return await RefreshAsync(current, wait: !usable, usable ? RefreshPause : StartPause, cancellationToken);
    }

    /// <summary>Newer keys because one was not known; null when it is too soon to ask again or they cannot be had.</summary>
    public async ValueTask<KeySet?> NewerAsync(CancellationToken cancellationToken)
    {
        var current = Volatile.Read(ref _current);
        return await RefreshAsync(current, wait: true, RefreshPause, cancellationToken);
    }

    public void Dispose() => _fetching.Dispose();

    private async ValueTask<KeySet?> RefreshAsync(KeySet? seen, bool wait, Duration pause, CancellationToken cancellationToken)
    {
        if (!await _fetching.WaitAsync(wait ? Timeout.Infinite : 0, cancellationToken))
            return seen;
        try
        {
            // Somebody else may have fetched while this one waited.
            if (ReferenceEquals(_current, seen) && time.GetUptime() - _lastAttempt >= pause)
                await FetchAsync();
            return _current is { } current && time.GetUptime() - current.FetchedAt < MaxAge ? current : null;
        }
        finally
        {
            _fetching.Release();
        }
    }

    /// <summary>Not cancelled with the request that happens to wait for it: others wait too.</summary>
    private async Task FetchAsync()
    {
        _lastAttempt = time.GetUptime();
        try
        {
            var metadata = JsonSerializer.Deserialize(await http.GetByteArrayAsync(options.MetadataUrl), KeyJson.Default.WireMetadata);
            if (KeysUrl(metadata) is not { } address)
            {
                LogNotFetched("metadata");
                return;
            }

            var document = JsonSerializer.Deserialize(await http.GetByteArrayAsync(address), KeyJson.Default.WireKeys);
            var keys = KeySet.Read(document);
            if (keys.Count == 0)
                LogNotFetched("noKeys");
            else
                Volatile.Write(ref _current, KeySet.Next(_current, keys, _lastAttempt));
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or JsonException or IOException)
        {
            LogNotFetched(e.GetType().Name);
        }
    }

    /// <summary>Where the keys are: as trustworthy as the metadata, so by https, or at the stand-in itself.</summary>
    private Uri? KeysUrl(WireMetadata? metadata)
    {
        if (!Uri.TryCreate(metadata?.JwksUri, UriKind.Absolute, out var url))
            return null;
        if (options.LocalChannel is { } local)
            return ServiceUrls.IsUnder(local, url) ? url : null;
        return url.Scheme is "https" ? url : null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The channel's keys could not be fetched: {Cause}")]
    private partial void LogNotFetched(string cause);
}
