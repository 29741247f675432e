using System.Diagnostics;
using Xunit;

namespace Welbevinden.EndToEnd.Support;

/// <summary>Waits for the effect of another process or thread.</summary>
internal static class Eventually
{
    /// <summary>Checks every 50 ms until it holds; fails the test after <paramref name="patience"/> (20 s by default).</summary>
    public static async Task HoldsAsync(Func<bool> condition, TimeSpan? patience = null, string? otherwise = null)
    {
        var started = Stopwatch.GetTimestamp();
        while (!condition())
        {
            Assert.True(
                Stopwatch.GetElapsedTime(started) < (patience ?? TimeSpan.FromSeconds(20)), otherwise ?? "It did not come about in time.");
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }
    }
}
