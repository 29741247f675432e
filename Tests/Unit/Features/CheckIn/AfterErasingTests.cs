using Welbevinden.Cards;
using Welbevinden.Cards.Features.MyData;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Outbox;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.CheckIn;

/// <summary>Once a round is erased, no row shows any more who was silent, who answered, or when.</summary>
public sealed class AfterErasingTests
{
    [Fact]
    public async Task Of_the_messages_of_a_round_no_row_is_left_once_the_round_is_erased()
    {
        await using var bot = await TestBot.WithOpenRoundAsync(staff: 40);
        await bot.AnswerAllAsync([.. Enumerable.Repeat("sunny", 20)]);
        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(2), 8, 0);
        Assert.Contains("|reminder", await MessagesAsync(bot), StringComparison.Ordinal);

        await bot.RoundEndsAsync();
        await bot.ForgottenMessagesGoAsync();

        Assert.All(bot.Staff, person => Assert.Contains("20", bot.CardsTo(person)[^1], StringComparison.Ordinal));
        var left = (await MessagesAsync(bot)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        TestContext.Current.TestOutputHelper?.WriteLine($"outbox rows left of a round of 40 after erasing: {left.Length}");
        Assert.Empty(left);
    }

    [Fact]
    public async Task A_question_that_was_still_waiting_does_not_carry_the_moment_of_the_answer()
    {
        await using var bot = await TestBot.StartAsync(staff: 6);
        var person = bot.Staff[0];
        bot.Teams.OnSend(FakeTeams.ConversationOf(person.Id), _ => new Welbevinden.Bot.Teams.Out.ConnectorResult.NotSent("away"));
        bot.Time.Jump(bot.Time.Now + NodaTime.Duration.FromHours(20));
        while (bot.Teams.TriesOf(FakeTeams.ConversationOf(person.Id)) == 0)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        bot.Time.Jump(bot.Time.Now + NodaTime.Duration.FromMinutes(17));
        await bot.AnswerAsync(person, "rainy");

        var row = (await MessagesAsync(bot))
            .Split('\n')
            .Single(line => line.StartsWith($"m:{person.Id}|question", StringComparison.Ordinal));
        Assert.Contains("Cancelled", row, StringComparison.Ordinal);
        Assert.Contains("T00:00:00Z", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_kept_of_messages_to_somebody_is_in_their_own_data_and_goes_when_they_ask()
    {
        await using var bot = await TestBot.WithOpenRoundAsync(staff: 6);
        var person = bot.Staff[0];
        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(2), 8, 0);

        await bot.TypeAsync(person, "mijn gegevens");
        Assert.Contains("Berichten aan jou", bot.CardsTo(person)[^1], StringComparison.Ordinal);
        await bot.PressAsync(person, MyDataVerbs.ConfirmDelete, new NoPayload());

        var left = await MessagesAsync(bot);
        Assert.DoesNotContain($"m:{person.Id}|question", left, StringComparison.Ordinal);
        Assert.Contains($"m:{bot.Staff[1].Id}|question", left, StringComparison.Ordinal);
    }

    private static Task<string> MessagesAsync(TestBot bot) =>
        bot.StoredAsync(Schema.Outbox, OutboxRows.Partition(CheckInRound.MondaysRound.Value));
}
