using NodaTime;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Top3;
using Xunit;

namespace Welbevinden.Unit.Features.Top3;

/// <summary>
/// A scheduled poll in week 11 of 2027, whose Monday is free at this school, which is erased automatically after its term.
/// </summary>
public sealed class ScheduleTests
{
    private static readonly LocalDate Week10 = new(2027, 3, 8);
    private static readonly LocalDate Week11 = new(2027, 3, 15);
    private static readonly LocalDate Opens = Week11.PlusDays(1);
    private static readonly Top3Opening Opening = new("2027-03-15");
    private static readonly SchoolId Esdoorn = new("esdoorn");

    [Fact]
    public async Task A_week_ahead_those_who_lead_hear_of_it_and_then_the_mentors_get_their_card()
    {
        await using var house = await AtAsync(Week10);
        Assert.Single(
            Announced(house, "Bram van 't Hooft"),
            card => card.Contains(
                "Dinsdag 16 maart om 8.00 uur krijgen 24 mentoren een kaart, samen voor 18 klassen.", StringComparison.Ordinal));
        Assert.DoesNotContain(Top3Verbs.Skip.Name, Assert.Single(Announced(house, "Samira El Hadioui")), StringComparison.Ordinal);
        Assert.Empty(Announced(house, "Sanne van den Bergh"));
        Assert.Empty(Announced(house, "Hendrik-Jan Bökkerink"));

        await house.Bot.ClockReachesAsync(Opens, 8, 0);

        Assert.Equal(PollState.Open, (await PollAsync(house))!.State);
        Assert.Contains(house.CardsTo(house.Mentor("2v")), card => card.Contains(Top3Verbs.Finish.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Called_off_by_one_the_others_hear_of_it_nobody_gets_a_card_and_it_can_still_be_started_by_hand()
    {
        await using var house = await AtAsync(Week10);

        Assert.Contains(
            "De top 3 gaat deze keer niet door",
            PollHouse.Json(await house.Bot.PressAsync(house.Bram, Top3Verbs.Skip, Opening)),
            StringComparison.Ordinal);
        Assert.Contains(
            "niet door", PollHouse.Json(await house.Bot.PressAsync(house.Ipek, Top3Verbs.Skip, Opening)), StringComparison.Ordinal);
        await house.Bot.SettleAsync();
        Assert.Single(house.CardsTo(house.Samira), card => card.Contains("heeft hem afgezegd.", StringComparison.Ordinal));
        await house.Bot.ClockReachesAsync(Opens, 8, 30);
        Assert.Null(await PollAsync(house));

        await house.Bot.PressAsync(house.Bram, Top3Verbs.Start, new Top3Start("esdoorn", "2027-03-16"));
        await house.Bot.SettleAsync();
        Assert.Contains(house.CardsTo(house.Mentor("2v")), card => card.Contains(Top3Verbs.Finish.Name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_mentor_who_asks_hears_when_the_next_one_is_and_not_of_one_that_was_called_off()
    {
        await using var house = await AtAsync(Week10);
        await house.Bot.TypeAsync(house.Mentor("2v"), "top 3");
        Assert.Contains(
            "De volgende begint dinsdag 16 maart om 8.00 uur.", house.CardsTo(house.Mentor("2v"))[^1], StringComparison.Ordinal);

        await house.Bot.PressAsync(house.Bram, Top3Verbs.Skip, Opening);
        await house.Bot.TypeAsync(house.Mentor("2v"), "top 3");

        Assert.Contains(
            "De volgende begint maandag 4 oktober om 8.00 uur.", house.CardsTo(house.Mentor("2v"))[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Called_off_and_taken_back_it_goes_ahead()
    {
        await using var house = await AtAsync(Week10);
        await house.Bot.PressAsync(house.Bram, Top3Verbs.Skip, Opening);
        Assert.Contains(
            "De top 3 gaat door",
            PollHouse.Json(await house.Bot.PressAsync(house.Ipek, Top3Verbs.Resume, Opening)),
            StringComparison.Ordinal);

        await house.Bot.ClockReachesAsync(Opens, 8, 0);

        Assert.Equal(PollState.Open, (await PollAsync(house))!.State);
    }

    [Theory]
    [InlineData("2027-03-22")]
    [InlineData("2027-03-16")]
    [InlineData("2026-09-28")]
    [InlineData("morgen")]
    public async Task Only_an_opening_that_is_to_come_can_be_called_off(string date)
    {
        await using var house = await AtAsync(Week10);

        await house.Bot.PressAsync(house.Bram, Top3Verbs.Skip, new Top3Opening(date));

        Assert.Equal(Top3Refusals.OpeningPast.Code, house.Bot.LastRefusal);
    }

    [Fact]
    public async Task Once_it_has_begun_it_cannot_be_called_off_any_more_and_only_the_core_team_could()
    {
        await using var house = await AtAsync(Week10);
        await house.Bot.PressAsync(house.Samira, Top3Verbs.Skip, Opening);
        Assert.Equal("common.roleMissing", house.Bot.LastRefusal);
        await house.Bot.ClockReachesAsync(Opens, 8, 0);

        await house.Bot.PressAsync(house.Bram, Top3Verbs.Skip, Opening);

        Assert.Equal(Top3Refusals.OpeningPast.Code, house.Bot.LastRefusal);
        Assert.Equal(PollState.Open, (await PollAsync(house))!.State);
    }

    [Fact]
    public async Task A_poll_is_kept_for_a_whole_school_year_after_its_own_and_then_nothing_of_it_is_left()
    {
        await using var house = await PollHouse.WithPollAsync();
        await house.FinishAllAsync();
        await house.CloseAsync();
        await house.Bot.PressAsync(
            house.Samira,
            SignalVerbs.Advise,
            new SignalAdvise(PollHouse.Round.Value, "school", "energie", "action", "everybody", "short", "both"));
        await house.Bot.TypeAsync(house.Bram, "mijn gegevens");
        Assert.Contains("tot en met 31 juli 2028", house.Bot.CardsTo(house.Bram)[^1], StringComparison.Ordinal);

        await house.Bot.ClockGoesOnToAsync(new LocalDate(2028, 7, 31));
        Assert.NotEmpty(await house.Bot.StoredAsync(Schema.Top3, PollHouse.Round.Value));
        await house.Bot.ClockReachesAsync(new LocalDate(2028, 8, 1), 9, 0);
        await house.Bot.PressAsync(
            house.Samira,
            SignalVerbs.Advise,
            new SignalAdvise(PollHouse.Round.Value, "school", "stress", "action", "everybody", "short", "both"));
        Assert.Equal(Top3Refusals.PollUnknown.Code, house.Bot.LastRefusal);
        await house.Bot.ClockGoesOnToAsync(new LocalDate(2028, 8, 7));

        Assert.Empty(await house.Bot.StoredAsync(Schema.Top3, PollHouse.Round.Value));
        Assert.DoesNotContain(
            await house.Bot.Get<Top3Store>().PollsAsync(Esdoorn, CancellationToken.None), poll => poll.Id == PollHouse.Round);
        await house.Bot.PressAsync(house.Samira, Top3Verbs.Show, new Top3Show(PollHouse.Round.Value));
        Assert.Equal(Top3Refusals.PollUnknown.Code, house.Bot.LastRefusal);
    }

    private static async Task<PollHouse> AtAsync(LocalDate day)
    {
        var house = await PollHouse.OpenAsync();
        await house.Bot.ClockReachesAsync(day, 8, 0);
        return house;
    }

    private static IEnumerable<string> Announced(PollHouse house, string name) =>
        house.CardsTo(house.Bot.Named(name)).Where(card => card.Contains("Over een week begint de top 3", StringComparison.Ordinal));

    private static Task<PollRecord?> PollAsync(PollHouse house) =>
        house.Bot.Get<Top3Store>().PollAsync(Esdoorn, Week11, CancellationToken.None);
}
