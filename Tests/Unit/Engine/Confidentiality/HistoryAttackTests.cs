using System.Globalization;
using Xunit;

namespace Welbevinden.Unit.Engine.Confidentiality;

/// <summary>
/// Whole histories of small schools against the adversary: rounds, people who come and leave, windows, meetings, files and "status".
/// <c>WELBEVINDEN_WORLDS</c> sets the number of histories.
/// </summary>
public sealed class HistoryAttackTests(ITestOutputHelper output)
{
    private static readonly int Worlds = int.Parse(
        Environment.GetEnvironmentVariable("WELBEVINDEN_WORLDS") ?? "120", CultureInfo.InvariantCulture);

    [Fact]
    public void Nobody_is_given_away_by_everything_together_and_without_any_one_guard_somebody_is()
    {
        var found = Enum.GetValues<Guards>().Where(guard => guard is not Guards.None).ToDictionary(guard => guard, _ => 0);
        for (var seed = 0; seed < Worlds; seed++)
        {
            var history = History.Of(seed);
            var guarded = ShownHistory.Of(history, Guards.All);
            found[Guards.All] += HistoryAttack.Succeeds(history, seed, guarded) ? 1 : 0;
            foreach (var guard in found.Keys.Where(guard => guard != Guards.All))
            {
                var shown = ShownHistory.Of(history, Guards.All & ~guard);
                found[guard] += !HistoryAttack.IsSame(guarded, shown) && HistoryAttack.Succeeds(history, seed, shown) ? 1 : 0;
            }
        }

        foreach (var (guard, worlds) in found.OrderBy(one => one.Key == Guards.All ? 0 : (int)one.Key))
        {
            var what = guard == Guards.All ? "every guard" : $"without {guard}";
            output.WriteLine(FormattableString.Invariant($"{what}: something determined in {worlds} of {Worlds} histories"));
        }

        Assert.Equal(0, found[Guards.All]);
        Assert.DoesNotContain(0, found.Where(one => one.Key != Guards.All).Select(one => one.Value));
    }
}
