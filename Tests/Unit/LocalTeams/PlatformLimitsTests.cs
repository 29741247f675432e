using Welbevinden.LocalTeams.Limits;
using Xunit;

namespace Welbevinden.Unit.LocalTeams;

/// <summary>The stand-in enforces the platform's limits: each window at its limit and one above it.</summary>
public sealed class PlatformLimitsTests
{
    private readonly ManualTime _time = new();

    // Figures of the vendor's rate-limit page of 8 October 2026: at a pace that keeps every shorter window, so that this one decides.
    [Theory]
    [InlineData("Send", 7, 0, 1)]
    [InlineData("Send", 8, 0.2, 2)]
    [InlineData("Send", 60, 0.26, 30)]
    [InlineData("Send", 1800, 1, 3600)]
    [InlineData("Create", 7, 0, 1)]
    [InlineData("Read", 14, 0, 1)]
    [InlineData("Read", 16, 0.1, 2)]
    [InlineData("Read", 120, 0.13, 30)]
    [InlineData("Read", 3600, 0.5, 3600)]
    public void Exactly_as_many_pass_as_the_table_says_and_the_next_hears_how_long_to_wait(
        string budgetName, int most, double paceSeconds, int windowSeconds)
    {
        var budget = Enum.Parse<Budget>(budgetName);
        var limits = new PlatformLimits(_time);
        for (var i = 0; i < most; i++)
        {
            Assert.Equal(TimeSpan.Zero, limits.Take(budget, "a:1"));
            _time.Advance(TimeSpan.FromSeconds(paceSeconds));
        }

        var wait = limits.Take(budget, "a:1");
        Assert.Equal(TimeSpan.FromSeconds(windowSeconds - (most * paceSeconds)).TotalSeconds, wait.TotalSeconds, precision: 3);
        _time.Advance(wait);
        Assert.Equal(TimeSpan.Zero, limits.Take(budget, "a:1"));
    }

    [Fact]
    public void One_conversation_that_is_full_does_not_hold_up_another()
    {
        var limits = new PlatformLimits(_time);
        for (var i = 0; i < 8; i++)
        {
            limits.Take(Budget.Send, "a:1");
        }

        Assert.True(limits.Take(Budget.Send, "a:1") > TimeSpan.Zero);
        Assert.Equal(TimeSpan.Zero, limits.Take(Budget.Send, "a:2"));
        Assert.Equal(TimeSpan.Zero, limits.Take(Budget.Read, "a:1"));
    }

    [Fact]
    public void The_fifty_first_request_within_a_second_waits_whatever_its_conversation()
    {
        var limits = new PlatformLimits(_time);
        for (var i = 0; i < 50; i++)
        {
            Assert.Equal(TimeSpan.Zero, limits.Take(Budget.Send, $"a:{i}"));
        }

        Assert.Equal(TimeSpan.FromSeconds(1), limits.Take(Budget.Send, "a:50"));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.Zero, limits.Take(Budget.Send, "a:50"));
    }
}
