using System.Threading.Channels;

namespace Welbevinden.Bot.Engine.Scheduling;

/// <summary>Wakes the scheduler at once: something new is due, or the clock was set.</summary>
internal sealed class SchedulerSignal
{
    private readonly Channel<bool> _calls = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Wake() => _calls.Writer.TryWrite(true);

    /// <summary>Returns when woken, when the time is up or when stopped, whichever is first.</summary>
    public async Task WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var call = _calls.Reader.WaitToReadAsync(either.Token).AsTask();
        await Task.WhenAny(call, Task.Delay(atMost, time, either.Token));
        await either.CancelAsync();
        _calls.Reader.TryRead(out _);
    }
}
