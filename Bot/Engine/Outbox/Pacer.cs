namespace Welbevinden.Bot.Engine.Outbox;

/// <summary>
/// Lets calls to Teams through at an even pace: so many a second, never 50 within any second, and an urgent one before all others.
/// </summary>
/// <remarks>
/// Two steps. A slot, before the claim: they lie evenly on the clock, and what a slow timer missed is made up for by three at most.
/// Then the gate, right before the call: a claim takes now longer, now shorter, which would push calls together; the gate counts them.
/// Where several processes send, both keep to this one's share, and let nothing through while it has none.
/// </remarks>
internal sealed class Pacer : IDisposable
{
    /// <summary>In any second: one below the 50 that Teams allows an app in a tenant (platform facts, section 4).</summary>
    private const int MaxInASecond = 49;
    private const int MadeUpFor = 3;
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(50);

    /// <summary>A second with a little over, for the way from the gate to the wire.</summary>
    private static readonly TimeSpan Second = TimeSpan.FromMilliseconds(1020);

    private readonly TimeProvider _time;
    private readonly int _perSecond;
    private readonly CurrentShare _share;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Queue<long> _lastSecond = new();
    private int _urgentWaiting;
    private long _nextSlot;

    /// <summary>Starts with a slot at once.</summary>
    /// <param name="perSecond">Slots a second, of all processes together.</param>
    /// <param name="time">The clock of the slots.</param>
    /// <param name="share">Which part of them is this process's; all of them unless given.</param>
    public Pacer(int perSecond, TimeProvider time, CurrentShare? share = null)
    {
        (_time, _perSecond, _share) = (time, perSecond, share ?? (() => Share.Whole));
        _nextSlot = time.GetTimestamp();
    }

    private long Interval(Share share) => _time.TimestampFrequency * share.Of / _perSecond;

    /// <summary>
    /// One less for each where several send: what is pushed together on the way from one comes on top of what is from another.
    /// </summary>
    private static int MaxOf(Share share) => share.Of == 1 ? MaxInASecond : Math.Max(1, (MaxInASecond / share.Of) - 1);

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
                // An urgent one waits as well: give it the turn and stand in line again.
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
    /// Returns when the call may go on the wire: at once but for a few milliseconds when calls were pushed together, or when the share has
    /// changed meanwhile.
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

            _nextSlot = Math.Max(_nextSlot, _time.GetTimestamp() - (MadeUpFor * interval)) + interval;
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
