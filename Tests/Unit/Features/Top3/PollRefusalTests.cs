using Welbevinden.Cards.Features.Top3;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Top3;
using Xunit;

namespace Welbevinden.Unit.Features.Top3;

/// <summary>Everything that can be wrong in a poll, from end to end: a named refusal, and nothing stored.</summary>
public sealed class PollRefusalTests
{
    public static TheoryData<string, string> Fills => new()
    {
        { "worry twice", "top3.concernTwice" },
        { "strength twice", "top3.strengthTwice" },
        { "aspect not in the poll", "top3.aspectNotAsked" },
        { "aspect that is no aspect", "top3.aspectNotAsked" },
        { "place skipped", "top3.placeSkipped" },
        { "worries and none", "top3.concernsDespiteNone" },
        { "nothing about worries", "top3.concernsMissing" },
        { "unknown source", "top3.sourceUnknown" },
        { "class of another", "top3.notYourClass" },
        { "no such class", "top3.notYourClass" },
        { "forged poll", "top3.pollUnknown" },
        { "poll of another school", "top3.pollUnknown" },
    };

    [Theory]
    [MemberData(nameof(Fills))]
    public async Task A_wrong_answer_is_refused_by_name_on_a_card_and_stores_nothing(string what, string code)
    {
        await using var house = await PollHouse.WithPollAsync();
        var good = PollHouse.Fill("1a");
        var filled = what switch
        {
            "worry twice" => good with { Concern2 = "energie" },
            "strength twice" => good with { Strength2 = "veiligheid" },
            "aspect not in the poll" => good with { Concern1 = "verzuim" },
            "aspect that is no aspect" => good with { Strength3 = "'; DROP TABLE" },
            "place skipped" => good with { Concern2 = "", Concern3 = "stress" },
            "worries and none" => good with { NoConcerns = "true" },
            "nothing about worries" => good with { Concern1 = null, Concern2 = null },
            "unknown source" => good with { Sources = "observation,hearsay" },
            "class of another" => good with { Class = "2v" },
            "no such class" => good with { Class = "9z" },
            "forged poll" => good with { Round = "top3-esdoorn-2026-11-24" },
            "poll of another school" => good with { Round = "top3-beuk-2026-11-23" },
            _ => throw new ArgumentOutOfRangeException(nameof(what)),
        };
        var before = await house.Bot.StoredAsync(Schema.Top3, PollHouse.Round.Value);

        var answer = await house.FinishAsync(house.Bram, filled);

        Assert.Equal(code, house.Bot.LastRefusal);
        Assert.IsType<Welbevinden.Bot.Teams.In.Answer.Card>(answer);
        Assert.Equal(before, await house.Bot.StoredAsync(Schema.Top3, PollHouse.Round.Value));
    }

    [Fact]
    public async Task After_closing_nothing_is_kept()
    {
        await using var house = await PollHouse.WithPollAsync();
        await house.CloseAsync();

        var answer = await house.FinishAsync(house.Bram, PollHouse.Fill("1a"));

        Assert.Equal(Top3Refusals.PollClosed.Code, house.Bot.LastRefusal);
        Assert.IsType<Welbevinden.Bot.Teams.In.Answer.Card>(answer);
        Assert.Equal(BallotState.Untouched, (await house.ClassAsync("1a")).State);
    }

    [Fact]
    public async Task A_second_poll_on_top_of_an_open_one_is_refused_and_so_is_an_old_confirmation()
    {
        await using var house = await PollHouse.OpenAsync();
        await house.Bot.PressAsync(house.Bram, Top3Verbs.Start, new Top3Start("esdoorn", "2026-11-22"));
        Assert.Equal(Top3Refusals.ConfirmationTooOld.Code, house.Bot.LastRefusal);
        await house.Bot.PressAsync(house.Bram, Top3Verbs.Start, new Top3Start("esdoorn", "2026-11-23"));
        await house.Bot.SettleAsync();
        await house.Bot.PressAsync(house.Bram, Top3Verbs.Start, new Top3Start("esdoorn", "2026-11-23"));
        Assert.Equal(Top3Refusals.AlreadyOpen.Code, house.Bot.LastRefusal);
        await house.CloseAsync();
        await house.Bot.PressAsync(house.Bram, Top3Verbs.Start, new Top3Start("esdoorn", "2026-11-23"));
        Assert.Equal(Top3Refusals.AlreadyToday.Code, house.Bot.LastRefusal);
    }

    [Fact]
    public async Task Who_may_not_lead_or_edit_is_told_who_may()
    {
        await using var house = await PollHouse.WithPollAsync();
        var mentor = house.Mentor("2v");
        await house.Bot.PressAsync(mentor, Top3Verbs.Close, new Top3Close(PollHouse.Round.Value));
        Assert.Equal("common.roleMissing", house.Bot.LastRefusal);
        await house.SubmitAsync(mentor, CatalogueVerbs.Ask, new CatalogueAsk("energie,stress,motivatie"));
        Assert.Equal("common.roleMissing", house.Bot.LastRefusal);
        Assert.Null(await house.Bot.Get<Top3Store>().CatalogueAsync(new SchoolId("esdoorn"), CancellationToken.None));
    }

    [Fact]
    public async Task Figures_of_a_poll_that_is_still_open_are_shown_to_nobody()
    {
        await using var house = await PollHouse.WithPollAsync();
        await house.FinishAllAsync();

        await house.Bot.PressAsync(house.Samira, Top3Verbs.Show, new Top3Show(PollHouse.Round.Value, "school"));

        Assert.Equal(Top3Refusals.NothingToShow.Code, house.Bot.LastRefusal);
    }
}
