using Welbevinden.Bot.Features.CheckIn;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared.Questions;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.CheckIn;

/// <summary>
/// An answer was counted but its reply never arrived: pressing again does not count twice, and the answer can still be changed.
/// </summary>
public sealed class LostReplyTests
{
    [Theory]
    [InlineData("stormy")]
    [InlineData("sunny")]
    public async Task Whoever_presses_again_is_thanked_counts_once_and_can_change_afterwards(string again)
    {
        await using var bot = await TestBot.WithOpenRoundAsync(staff: 6);
        var (person, question) = (bot.Staff[0], bot.CardsTo(bot.Staff[0])[0]);
        await bot.AnswerOnAsync(person, question, "stormy");

        var thanks = await bot.AnswerOnAsync(person, question, again);

        Assert.Equal((1, 1), ((await bot.TallyAsync()).Answered, (await bot.TallyAsync()).Counts![again]));
        await bot.ChangeAsync(person, CheckInRound.ReceiptOn(thanks), "cloudy");
        Assert.Equal((1, 1), ((await bot.TallyAsync()).Answered, (await bot.TallyAsync()).Counts!["cloudy"]));
    }

    [Fact]
    public async Task A_change_whose_reply_was_lost_can_be_made_again_and_changed_again()
    {
        await using var bot = await TestBot.WithOpenRoundAsync(staff: 6);
        var person = bot.Staff[0];
        var first = CheckInRound.ReceiptOn(await bot.AnswerOnAsync(person, bot.CardsTo(person)[0], "stormy"));
        await bot.ChangeAsync(person, first, "sunny");
        bot.Time.Jump(bot.Time.Now + NodaTime.Duration.FromMinutes(2));

        var same = await bot.ChangeAsync(person, first, "sunny");
        var other = await bot.ChangeAsync(person, first, "rainy");

        Assert.Equal((1, 1), ((await bot.TallyAsync()).Answered, (await bot.TallyAsync()).Counts!["rainy"]));
        await bot.ChangeAsync(person, CheckInRound.ReceiptOn(other), "cloudy");
        Assert.Equal((1, 1), ((await bot.TallyAsync()).Answered, (await bot.TallyAsync()).Counts!["cloudy"]));
        Assert.IsType<Answer.Card>(same);
    }

    [Fact]
    public async Task A_reminder_and_a_card_that_was_asked_for_carry_marks_of_their_own()
    {
        await using var bot = await TestBot.WithOpenRoundAsync(staff: 6);
        var person = bot.Staff[0];
        await bot.ClockReachesAsync(TestBot.Monday.PlusDays(2), 8, 0);
        await bot.TypeAsync(person, "check-in");
        var cards = bot.CardsTo(person);
        await bot.AnswerOnAsync(person, cards[1], "rainy");

        Assert.IsType<Answer.Card>(await bot.AnswerOnAsync(person, cards[1], "rainy"));
        Assert.IsType<Answer.Message>(await bot.AnswerOnAsync(person, cards[2], "rainy"));
        Assert.Equal((3, 1), (cards.Distinct(StringComparer.Ordinal).Count(), (await bot.TallyAsync()).Answered));
    }

    [Fact]
    public async Task The_mark_that_only_the_card_carries_is_nowhere_in_the_store()
    {
        await using var bot = await TestBot.WithOpenRoundAsync(staff: 6);
        var question = bot.CardsTo(bot.Staff[0])[0];
        await bot.AnswerOnAsync(bot.Staff[0], question, "rainy");

        Assert.DoesNotContain(CardMark.Blank, question, StringComparison.Ordinal);
        var mark = (await bot.ParticipationsAsync()).Single(one => one.HasAnswered).Nonce!;
        Assert.Equal(Receipts.NewNonce().Length, mark.Length);
        Assert.All(CheckInForms.First.Options.Select(option => option.Code), weather => Assert.NotEqual(
            mark, AnswerMark.Of(CardMark.Blank, CheckInRound.MondaysRound.Value, bot.Staff[0].Id.Value, weather), StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_card_whose_mark_was_never_filled_or_was_made_up_counts_and_proves_nothing()
    {
        await using var bot = await TestBot.WithOpenRoundAsync(staff: 6);
        foreach (var (person, mark) in bot.Staff.Zip([CardMark.Blank, "CfDJ8-made-up", null, ""]))
        {
            var answer = new CheckInAnswer(CheckInRound.MondaysRound.Value, person.Id.Value, "sunny", mark);
            Assert.IsType<Answer.Card>(await bot.PressAsync(person, CheckInVerbs.Answer, answer));
            await bot.PressAsync(person, CheckInVerbs.Answer, answer with { Option = "rainy" });
            Assert.Equal(CheckInRefusals.AlreadyAnswered.Code, bot.LastRefusal);
        }

        Assert.Equal((4, 4), ((await bot.TallyAsync()).Answered, (await bot.TallyAsync()).Counts!["sunny"]));
    }

    [Fact]
    public async Task The_card_of_a_colleague_proves_nothing()
    {
        await using var bot = await TestBot.WithOpenRoundAsync(staff: 6);
        await bot.AnswerOnAsync(bot.Staff[0], bot.CardsTo(bot.Staff[0])[0], "rainy");
        var before = await bot.StoredRoundAsync();

        await bot.AnswerOnAsync(bot.Staff[0], bot.CardsTo(bot.Staff[1])[0], "sunny");

        Assert.Equal(CheckInRefusals.NotYourCard.Code, bot.LastRefusal);
        Assert.Equal(before, await bot.StoredRoundAsync());
    }
}
