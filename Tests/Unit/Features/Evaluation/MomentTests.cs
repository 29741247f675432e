using NodaTime;
using Welbevinden.Bot.Features.Evaluation;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Evaluation;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.Evaluation;

/// <summary>The core team plans the evaluation moments of the school year.</summary>
public sealed class MomentTests
{
    private static readonly DateTimeZone Amsterdam = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];

    [Fact]
    public async Task Who_types_evaluation_gets_a_proposal_of_three_and_accepts_it()
    {
        await using var house = await EvaluationHouse.OpenAsync();
        await house.Bot.TypeAsync(house.Bram, "evaluatie");
        var card = house.CardsTo(house.Bram)[^1];
        var dates = card.Split("\"value\":\"20").Skip(1).Select(rest => $"20{rest[..8]}").ToArray();
        Assert.Equal(3, dates.Length);

        var planned = await house.PressAsync(
            house.Bram, MomentVerbs.Accept, new MomentsAccept(EvaluationHouse.Year, dates[0], dates[1], dates[2], Weeks: "48"));

        Assert.Contains("Gepland. Twee weken van tevoren", planned, StringComparison.Ordinal);
        var moments = await house.Bot.Get<EvaluationStore>().MomentsAsync(EvaluationHouse.School, CancellationToken.None);
        Assert.Equal(string.Join(' ', dates), string.Join(' ', moments.Select(moment => EvaluationHouse.Iso(moment.Date))));
        await house.Bot.TypeAsync(house.Ipek, "evaluation");
        Assert.Contains("Evaluatiemomenten 2026-2027", house.CardsTo(house.Ipek)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_accept_at_once_plan_three_moments_and_not_six()
    {
        await using var house = await EvaluationHouse.OpenAsync();
        var accept = new MomentsAccept(EvaluationHouse.Year, "2027-01-19", "2027-04-08", "2027-06-17");

        var cards = await Task.WhenAll(
            house.PressAsync(house.Bram, MomentVerbs.Accept, accept), house.PressAsync(house.Ipek, MomentVerbs.Accept, accept));

        Assert.Equal(3, (await house.Bot.Get<EvaluationStore>().MomentsAsync(EvaluationHouse.School, CancellationToken.None)).Count);
        Assert.Contains(cards, card => card.Contains("al gepland", StringComparison.Ordinal));
    }

    public static TheoryData<string, string, string> Wrong => new()
    {
        { "2026-11-20", "evaluation.dateInPast", "vrijdag 20 november" },
        { "2026-07-20", "evaluation.dateInPast", "maandag 20 juli" },
        { "2027-08-31", "evaluation.dateOutsideYear", "31 augustus 2027" },
        { "2026-11-25", "evaluation.dateFree", "Studiedag" },
        { "2026-12-24", "evaluation.dateFree", "vrije dag" },
        { "2027-04-27", "evaluation.dateFree", "vrije dag" },
        { "2026-11-28", "evaluation.dateInWeekend", "weekend" },
        { "kerst", "common.dateUnreadable", "Deze datum kan ik niet lezen" },
        { "", "evaluation.nothingToPlan", "Alle datums zijn leeg" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_date_that_will_not_do_stays_on_the_card_with_the_school_days_near_it(string date, string code, string says)
    {
        await using var house = await EvaluationHouse.OpenAsync();

        var card = await house.PressAsync(
            house.Bram,
            MomentVerbs.Accept,
            new MomentsAccept(EvaluationHouse.Year, Date2: date, Owner2: $"person:{house.Ipek.Id}", Weeks: "10, 25"));

        Assert.Equal(code, house.Bot.LastRefusal);
        Assert.Contains(says, card, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("10, 25", card, StringComparison.Ordinal);
        Assert.Contains($"\"value\":\"person:{house.Ipek.Id}\"", card, StringComparison.Ordinal);
        if (date.StartsWith("20", StringComparison.Ordinal))
        {
            Assert.Contains($"\"value\":\"{date}\"", card, StringComparison.Ordinal);
            Assert.Contains("Schooldagen in de buurt:", card, StringComparison.Ordinal);
        }

        Assert.Empty(await house.Bot.Get<EvaluationStore>().MomentsAsync(EvaluationHouse.School, CancellationToken.None));
    }

    [Fact]
    public async Task A_moved_moment_offers_school_days_to_press_and_can_be_moved_back()
    {
        await using var house = await EvaluationHouse.WithMomentAsync();

        var refused = await house.PressAsync(
            house.Bram, MomentVerbs.Move, new MomentMove(EvaluationHouse.First, "2027-01-19", Date: "2027-03-15"));
        Assert.Contains("Studiedag", refused, StringComparison.Ordinal);
        Assert.Contains("\"picked\":\"2027-03-16\"", refused, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"2027-03-15\"", refused, StringComparison.Ordinal);

        var moved = await house.PressAsync(
            house.Bram, MomentVerbs.Move, new MomentMove(EvaluationHouse.First, "2027-01-19", Picked: "2027-03-16", Date: "2027-03-15"));
        Assert.Contains("het was dinsdag 19 januari", moved, StringComparison.Ordinal);
        Assert.Equal(new LocalDate(2027, 3, 16), (await house.MomentAsync()).Date);

        await house.PressAsync(house.Bram, MomentVerbs.Move, new MomentMove(EvaluationHouse.First, "2027-03-16", Picked: "2027-01-19"));
        Assert.Equal(EvaluationHouse.Day, (await house.MomentAsync()).Date);
    }

    [Fact]
    public async Task Who_moves_a_moment_that_somebody_else_just_moved_is_told_and_moves_nothing()
    {
        await using var house = await EvaluationHouse.WithMomentAsync();
        await house.PressAsync(house.Bram, MomentVerbs.Move, new MomentMove(EvaluationHouse.First, "2027-01-19", Picked: "2027-03-16"));

        var card = await house.PressAsync(
            house.Ipek, MomentVerbs.Move, new MomentMove(EvaluationHouse.First, "2027-01-19", Picked: "2027-01-21"));

        Assert.Equal("evaluation.movedMeanwhile", house.Bot.LastRefusal);
        Assert.Contains("16 maart 2027", card, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"2027-01-21\"", card, StringComparison.Ordinal);
        Assert.Equal(new LocalDate(2027, 3, 16), (await house.MomentAsync()).Date);
    }

    [Fact]
    public async Task A_moment_can_be_added_taken_out_and_put_back()
    {
        await using var house = await EvaluationHouse.WithMomentAsync();

        Assert.Contains(
            "is al een evaluatiemoment",
            await house.PressAsync(house.Bram, MomentVerbs.Add, new MomentAdd(EvaluationHouse.Year, Date: "2027-01-19")),
            StringComparison.Ordinal);
        await house.PressAsync(house.Bram, MomentVerbs.Add, new MomentAdd(EvaluationHouse.Year, Date: "2027-05-20"));
        Assert.Equal(new LocalDate(2027, 5, 20), (await house.MomentAsync("2026-2027-2")).Date);

        Assert.Contains(
            "evaluation.restore",
            await house.PressAsync(house.Bram, MomentVerbs.Remove, new MomentPick("2026-2027-2")),
            StringComparison.Ordinal);
        Assert.Equal(MomentState.Removed, (await house.MomentAsync("2026-2027-2")).State);
        await house.PressAsync(house.Bram, MomentVerbs.Restore, new MomentPick("2026-2027-2"));
        Assert.Equal(MomentState.Planned, (await house.MomentAsync("2026-2027-2")).State);
    }

    [Fact]
    public async Task Who_gets_a_moment_handed_over_hears_it_and_a_made_up_owner_is_refused()
    {
        await using var house = await EvaluationHouse.WithMomentAsync();

        Assert.Contains(
            "Kies er een uit de lijst",
            await house.PressAsync(house.Bram, MomentVerbs.HandOver, new MomentHandOver(EvaluationHouse.First, "person:nobody")),
            StringComparison.Ordinal);
        await house.PressAsync(house.Bram, MomentVerbs.HandOver, new MomentHandOver(EvaluationHouse.First, $"person:{house.Ipek.Id}"));
        await house.Bot.SettleAsync();

        Assert.Contains("heeft dit evaluatiemoment aan je overgedragen", house.CardsTo(house.Ipek)[^1], StringComparison.Ordinal);
        Assert.Contains("Jij bereidt dit voor", house.CardsTo(house.Ipek)[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_in_the_core_team_plans_nothing_and_a_made_up_moment_is_refused()
    {
        await using var house = await EvaluationHouse.OpenAsync();

        await house.PressAsync(house.Joost, MomentVerbs.Accept, new MomentsAccept(EvaluationHouse.Year, "2027-01-19"));
        Assert.Equal("common.roleMissing", house.Bot.LastRefusal);
        await house.PressAsync(house.Bram, EvaluationVerbs.Open, new MomentPick("2020-2021-9"));
        Assert.Equal("evaluation.momentUnknown", house.Bot.LastRefusal);
    }

    [Theory]
    [InlineData(HolidayRegion.Noord)]
    [InlineData(HolidayRegion.Midden)]
    [InlineData(HolidayRegion.Zuid)]
    public void A_proposal_is_spread_over_the_year_on_whole_school_weeks_clear_of_the_weeks_named(object region)
    {
        foreach (var from in new[] { 2025, 2026, 2027, 2028 })
        {
            var year = new SchoolYear(from);
            var calendar = new SchoolCalendar(
                new SchoolProfile(EvaluationHouse.School, "Iep", Amsterdam, (HolidayRegion)region, []), NationalHolidays.Shipped);
            var free = MomentProposal.Of(calendar, year, year.FirstDay, []);
            var busy = free.Select(MomentProposal.WeekOf).ToList();
            var around = MomentProposal.Of(calendar, year, year.FirstDay, busy);

            Assert.Equal(3, free.Count);
            Assert.Equal(3, around.Count);
            Assert.Empty(around.Select(MomentProposal.WeekOf).Intersect(busy));
            Assert.All(free.Concat(around), date => Assert.True(calendar.IsSchoolDay(date) && calendar.IsSchoolDay(date.PlusDays(-14))));
            Assert.All(free.Zip(free.Skip(1)), pair => Assert.InRange(Period.DaysBetween(pair.First, pair.Second), 40, 150));
        }
    }

    [Fact]
    public void Late_in_the_year_a_proposal_has_what_fits_and_at_its_end_nothing()
    {
        var calendar = new SchoolCalendar(
            new SchoolProfile(EvaluationHouse.School, "Iep", Amsterdam, HolidayRegion.Midden, []), NationalHolidays.Shipped);

        Assert.InRange(MomentProposal.Of(calendar, new SchoolYear(2026), new LocalDate(2027, 5, 24), []).Count, 1, 2);
        Assert.Empty(MomentProposal.Of(calendar, new SchoolYear(2026), new LocalDate(2027, 7, 5), []));
    }

    [Fact]
    public void Every_day_that_is_refused_has_days_near_it_that_are_not()
    {
        var calendar = new SchoolCalendar(
            new SchoolProfile(EvaluationHouse.School, "Iep", Amsterdam, HolidayRegion.Zuid, []), NationalHolidays.Shipped);
        var dates = new MomentDates(calendar, new SchoolYear(2026), TestBot.Monday, [new LocalDate(2027, 2, 2)]);

        for (var date = new LocalDate(2026, 6, 1); date < new LocalDate(2028, 1, 1); date = date.PlusDays(1))
        {
            Assert.Equal(4, dates.Near(date).Count);
            Assert.All(dates.Near(date), near => Assert.Null(dates.Refuse(near)));
        }
    }
}
