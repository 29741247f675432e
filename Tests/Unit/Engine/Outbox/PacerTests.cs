using System.Collections.Concurrent;
using NodaTime;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Engine.Outbox;

/// <summary>How even the pace of calls is, by a clock that waits for everybody: no machine is too slow for it.</summary>
public sealed class PacerTests
{
    private const int PerSecond = 47;
    private const int AtOnce = 16;

    private static readonly Instant Start = Instant.FromUtc(2026, 11, 23, 7, 0);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void However_long_claims_take_the_pace_is_kept_and_there_are_never_50_calls_in_any_second(int seed)
    {
        const int Calls = 400;
        var (time, random, calls) = (new ManualTime(Start), new Random(seed), new List<Instant>());
        using var pacer = new Pacer(PerSecond, time);

        OneThread.Run(time, () => Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async _ =>
        {
            while (calls.Count < Calls)
            {
                await pacer.WaitAsync(urgent: random.Next(20) == 0, CancellationToken.None);
                await Task.Delay(TimeSpan.FromMilliseconds(random.Next(1, 250)), time); // The claim.
                await pacer.PassAsync();
                calls.Add(time.Now);
            }
        })));

        var took = (calls[Calls - 1] - calls[0]).TotalSeconds;
        Assert.InRange((Calls - 1) / took, 40, 50);
        Assert.InRange(calls.Max(from => calls.Count(at => at >= from && at < from + Duration.FromSeconds(1))), 40, 49);
    }

    [Fact]
    public void An_urgent_call_goes_before_all_that_wait()
    {
        var (time, passed) = (new ManualTime(Start), new List<string>());
        using var pacer = new Pacer(PerSecond, time);

        async Task CallAsync(string who, bool urgent)
        {
            await pacer.WaitAsync(urgent, CancellationToken.None);
            passed.Add(who);
        }

        async Task TypeAsync()
        {
            await Task.Delay(TimeSpan.FromMilliseconds(500), time);
            passed.Add("typed");
            await CallAsync("reply", urgent: true);
        }

        OneThread.Run(
            time, () => Task.WhenAll(Enumerable.Range(0, 100).Select(_ => CallAsync("round", urgent: false)).Append(TypeAsync())));

        Assert.InRange(passed.IndexOf("reply") - passed.IndexOf("typed"), 1, 2);
        Assert.Equal(102, passed.Count);
    }

    /// <summary>Runs everything that is awaited on one thread, and lets time pass only when nobody has anything to do.</summary>
    private sealed class OneThread : SynchronizationContext
    {
        private static readonly Duration Step = Duration.FromMilliseconds(1);

        private readonly ConcurrentQueue<(SendOrPostCallback Go, object? State)> _todo = new();

        public static void Run(ManualTime time, Func<Task> work)
        {
            var (before, thread) = (Current, new OneThread());
            SetSynchronizationContext(thread);
            try
            {
                var done = work();
                for (var step = 0; !done.IsCompleted; step++)
                {
                    Assert.True(step < 100_000, "It does not end.");
                    thread.GoOn();
                    time.Advance(Step);
                }

                Assert.True(done.IsCompletedSuccessfully, done.Exception?.ToString());
            }
            finally
            {
                SetSynchronizationContext(before);
            }
        }

        public override void Post(SendOrPostCallback d, object? state) => _todo.Enqueue((d, state));

        private void GoOn()
        {
            while (_todo.TryDequeue(out var next))
            {
                next.Go(next.State);
            }
        }
    }
}
