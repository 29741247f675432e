using System.Diagnostics;
using System.Runtime.CompilerServices;
using Xunit;

namespace Welbevinden.Unit.Support;

/// <summary>
/// Waits for what other threads bring about. So long that a machine which is busy with other things gets there too: only what does not come
/// about at all fails.
/// </summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan LookAgainAfter = TimeSpan.FromMilliseconds(10);

    public static Task HoldsAsync(Func<bool> holds, [CallerArgumentExpression(nameof(holds))] string what = "") =>
        HoldsAsync(() => Task.FromResult(holds()), what);

    public static async Task HoldsAsync(Func<Task<bool>> holds, [CallerArgumentExpression(nameof(holds))] string what = "")
    {
        var began = Stopwatch.GetTimestamp();
        while (!await holds())
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < Patience, $"Waited {Patience.TotalSeconds} s in vain: {what}");
            await Task.Delay(LookAgainAfter);
        }
    }
}
