namespace Welbevinden.Bot.Engine.Outbox;

/// <summary>Paces calls to Teams evenly: a fixed number per second, never 50 within any second, and urgent ones first.</summary>
/// <remarks>
/// Two steps. First a slot, before the claim: slots are evenly spaced in time, and at most three that a slow timer missed are caught up.
/// Then the gate, right before the call: a claim takes a varying time, which would bunch calls together, so the gate counts them. Where
/// several processes send, both keep to this process's share, and let nothing through while it has none.
/// </remarks>
internal sealed class Pacer : IDisposable
{
    /// <summary>Per second: one below the 50 that Teams allows an app in a tenant (platform facts, section 4).</summary>
    private const int MaxPerSecond = 49;
    private const int MaxCatchUp = 3;
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(50);

    /// <summary>A second plus a margin, for the time between the gate and the wire.</summary>
    private static readonly TimeSpan Second = TimeSpan.FromMilliseconds(1020);

    private readonly TimeProvider _time;
    private readonly int _perSecond;
    private readonly CurrentShare _share;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Queue<long> _lastSecond = new();
    private int _urgentWaiting;
    private long _nextSlot;

    /// <summary>The first slot is available at once.</summary>
    /// <param name="perSecond">Slots per second, for all processes together.</param>
    /// <param name="time">The clock of the slots.</param>
    /// <param name="share">This process's share of them; all of them unless given.</param>
    public Pacer(int perSecond, TimeProvider time, CurrentShare? share = null)
    {
        (_time, _perSecond, _share) = (time, perSecond, share ?? (() => Share.Whole));
        _nextSlot = time.GetTimestamp();
    }

    private long Interval(Share share) => _time.TimestampFrequency * share.Of / _perSecond;

    /// <summary>
    /// One less per process when several send: calls that bunch together on the way from one process add to those of another.
    /// </summary>
    private static int MaxOf(Share share) => share.Of == 1 ? MaxPerSecond : Math.Max(1, (MaxPerSecond / share.Of) - 1);

    /// <summary>Returns when there is a slot for a call.</summary>
    public async Task WaitAsync(bool urgent, CancellationToken cancellationToken)
    {
        if (urgent)
        {
            Interlocked.Increment(ref _urgentWaiting);
        }

        try
        {
            while (!await TryPassAsync(urgent, cancellationToken))
            {
                // An urgent call waits as well: let it go first and queue again.
                await Task.Yield();
            }
        }
        finally
        {
            if (urgent)
            {
                Interlocked.Decrement(ref _urgentWaiting);
            }
        }
    }

    /// <summary>
    /// Returns when the call may be made: at once, except for a few milliseconds when calls bunch together or the share has changed
    /// meanwhile.
    /// </summary>
    public async Task PassAsync()
    {
        await _gate.WaitAsync();
        try
        {
            var share = await ShareAsync(CancellationToken.None);
            while (_lastSecond.Count >= MaxOf(share))
            {
                await UntilAsync(_lastSecond.Dequeue() + (long)(Second.TotalSeconds * _time.TimestampFrequency), CancellationToken.None);
            }

            _lastSecond.Enqueue(_time.GetTimestamp());
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose()
    {
        _turn.Dispose();
        _gate.Dispose();
    }

    private async Task<bool> TryPassAsync(bool urgent, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var interval = Interval(await ShareAsync(cancellationToken));
            await UntilAsync(_nextSlot, cancellationToken);
            if (!urgent && Volatile.Read(ref _urgentWaiting) > 0)
            {
                return false;
            }

            _nextSlot = Math.Max(_nextSlot, _time.GetTimestamp() - (MaxCatchUp * interval)) + interval;
            return true;
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<Share> ShareAsync(CancellationToken cancellationToken)
    {
        var share = _share();
        while (share.Of == 0)
        {
            await Task.Delay(LookAgainAfter, _time, cancellationToken);
            share = _share();
        }

        return share;
    }

    private async Task UntilAsync(long timestamp, CancellationToken cancellationToken)
    {
        var wait = _time.GetElapsedTime(_time.GetTimestamp(), timestamp);
        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, _time, cancellationToken);
        }
    }
}
