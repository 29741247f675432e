using System.Text.Json;
using NodaTime;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Storage;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Engine.Dispatch;

/// <summary>A repeated press is recognised for a minute, whatever happens to the clock.</summary>
public sealed class RepeatsTests
{
    [Theory]
    [InlineData(-366)]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(366)]
    public async Task A_press_is_a_repeat_for_a_minute_and_a_new_one_after_it_when_the_clock_was_set(int days)
    {
        var time = new ManualTime(Instant.FromUtc(2026, 11, 23, 8, 0));
        var (repeats, acted) = (new Repeats(time), 0);
        var from = new Origin(
            new PersonId("p1"), new ConversationReference("a:1", "https://x/", ConversationKind.Personal), "activity", time.Now, "card");
        Task PressAsync() => repeats.OnceAsync(from, "verb", JsonSerializer.SerializeToElement(1), () =>
        {
            acted++;
            return Task.FromResult(new Settled(new Answer.Done(), Changed: true));
        });

        await PressAsync();
        time.Jump(time.Now + Duration.FromDays(days));
        time.Advance(Duration.FromSeconds(30));
        await PressAsync();
        Assert.Equal(1, acted);

        time.Advance(Duration.FromSeconds(31));
        await PressAsync();
        Assert.Equal(2, acted);
    }
}
