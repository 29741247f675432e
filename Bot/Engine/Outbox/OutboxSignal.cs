using System.Threading.Channels;

namespace Welbevinden.Bot.Engine.Outbox;

/// <summary>Tells the pump which groups have something new, so that it does not wait for its next tick.</summary>
internal sealed class OutboxSignal
{
    private readonly Channel<string> _groups = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });

    public void Wake(string group) => _groups.Writer.TryWrite(group);

    /// <summary>The groups signalled since the last call, each once; empty when the time ran out first.</summary>
    public async Task<IReadOnlySet<string>> WaitAsync(TimeSpan longest, TimeProvider time, CancellationToken cancellationToken)
    {
        using var tick = new CancellationTokenSource(longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(tick.Token, cancellationToken);
        try
        {
            await _groups.Reader.WaitToReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The tick: look without having been signalled.
        }

        var groups = new HashSet<string>(StringComparer.Ordinal);
        while (_groups.Reader.TryRead(out var group))
        {
            groups.Add(group);
        }

        return groups;
    }
}
