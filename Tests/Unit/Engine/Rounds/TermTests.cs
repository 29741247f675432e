using Xunit;

namespace Welbevinden.Unit.Engine.Rounds;

/// <summary>Whatever happens to the directory and to the bot, every round ends, and everybody gets its outcome once.</summary>
public sealed class TermTests
{
    private const string Ended = "Published, 0 asked, 0 counters, 0 messages";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Every_round_of_a_term_is_closed_published_and_erased(int seed)
    {
        await using var term = await SimulatedTerm.RunAsync(seed);

        var rounds = await term.LeftAsync();
        var outcomes = term.Delivered.Where(key => key.Kind == "result").ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"seed {seed}: {term.Faults} faults, {rounds.Count} rounds, "
                + $"{rounds.Count(round => round.EndsWith(Ended, StringComparison.Ordinal))} ended, {outcomes.Count} outcomes sent");
        Assert.True(rounds.Count > 5);
        Assert.All(rounds, round => Assert.EndsWith(Ended, round, StringComparison.Ordinal));
        Assert.Equal(term.Delivered.Count, term.Delivered.Distinct().Count());
        if (!term.HadLongFault)
        {
            Assert.All(
                outcomes.Where(key => key.Group.StartsWith("checkin", StringComparison.Ordinal)).CountBy(key => key.Group),
                round => Assert.Equal(12, round.Value));
        }
    }

    [Fact]
    public async Task A_scheduler_that_gives_up_would_leave_rounds_behind()
    {
        var left = 0;
        for (var seed = 1; seed <= 3; seed++)
        {
            await using var term = await SimulatedTerm.RunAsync(seed, givesUp: true);
            left += (await term.LeftAsync()).Count(round => !round.EndsWith(Ended, StringComparison.Ordinal));
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"rounds left behind by a scheduler that gives up, three terms: {left}");
        Assert.True(left > 0);
    }
}
