using NodaTime;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Storage.Engine.Scheduling;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Engine.Scheduling;

/// <summary>What is old by the clock is erased only when the clock has been steady for a week.</summary>
public sealed class SteadyClockTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 11, 23, 4, 0);

    [Theory]
    [InlineData("first seen", false, 0.0)]
    [InlineData("after six days", false, 0.0, 6.0)]
    [InlineData("after seven days", true, 0.0, 3.0, 7.0)]
    [InlineData("after a week off", true, 0.0, 7.0)]
    [InlineData("after the summer", false, 0.0, 42.0)]
    [InlineData("a week after the summer", true, 0.0, 42.0, 46.0, 49.0)]
    [InlineData("a year ahead for a minute", false, 0.0, 5.0, 8.0, 373.0)]
    [InlineData("a year ahead and back", false, 0.0, 5.0, 8.0, 373.0, 8.001)]
    [InlineData("a year ahead and back a week ago", true, 0.0, 5.0, 8.0, 373.0, 8.001, 12.0, 15.001)]
    [InlineData("an hour back", false, 0.0, 5.0, 8.0, 7.96)]
    [InlineData("another process a minute behind", true, 0.0, 5.0, 8.0, 7.9993)]
    public async Task It_is_believed_after_a_week_without_a_leap_or_a_step_back(string when, bool isSteady, params double[] days)
    {
        await using var temp = await TempStore.OpenAsync();
        var clock = new SteadyClock(new OccurrenceStore(temp.Store));
        var last = false;

        foreach (var day in days)
        {
            last = await clock.IsSteadyAsync(Start + Duration.FromDays(day), CancellationToken.None);
        }

        Assert.True(last == isSteady, when);
    }
}
