using System.Diagnostics;
using NodaTime;
using Welbevinden.Bot.Features.Calendar;
using Welbevinden.Bot.School;
using Welbevinden.Storage.Features.Calendar;
using Welbevinden.Storage.Features.Evaluation;
using Welbevinden.Unit.School;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.Calendar;

/// <summary>The evaluation moments are in the calendars of the core team, and nowhere else.</summary>
public sealed class CalendarTests
{
    private static readonly LocalDate First = new(2027, 1, 19);
    private static readonly LocalDate Second = new(2027, 4, 8);
    private static readonly LocalDate Third = new(2027, 6, 17);

    [Fact]
    public async Task Each_of_the_core_team_gets_each_moment_once_as_a_whole_day_in_the_own_language()
    {
        await using var house = await CalendarHouse.OpenAsync(1, 2);
        await house.MomentAsync(1, First);
        await house.MomentAsync(2, Second);

        await house.PassAsync();

        Assert.Equal("2027-01-19 2027-04-08", house.DaysOf(1));
        Assert.Equal("2027-01-19 2027-04-08", house.DaysOf(2));
        Assert.Equal("", house.DaysOf(3));
        Assert.Equal("POST 4", house.Asked());
        var (dutch, english) = (house.Graph.Mailboxes.Of(GraphHouse.Person(1))[0], house.Graph.Mailboxes.Of(GraphHouse.Person(2))[0]);
        Assert.Equal("Evaluatie van het welbevindenplan", dutch.Text("subject"));
        Assert.Equal("Evaluation of the wellbeing plan", english.Text("subject"));
        Assert.Equal("W. Europe Standard Time", dutch.Content["start"]!["timeZone"]!.ToString());
        Assert.Equal(
            "free false True", $"{dutch.Text("showAs")} {dutch.Text("isReminderOn")} {dutch.Content["isAllDay"]!.GetValue<bool>()}");
        Assert.Contains(
            "https://teams.microsoft.com/l/chat/0/0?tenantId=6f1c0000-0000-4000-8000-000000000001"
            + "&amp;users=28:5f0e7a52-0000-4000-8000-000000000001",
            dutch.Content["body"]!["content"]!.ToString(),
            StringComparison.Ordinal);
        Assert.DoesNotContain("attendees", dutch.Content.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_nothing_changes_nothing_is_asked()
    {
        await using var house = await CalendarHouse.OpenAsync(1, 2);
        await house.MomentAsync(1, First);
        await house.PassAsync();
        house.Asked();

        for (var day = 0; day < 5; day++)
        {
            await house.PassAsync(Duration.FromDays(1));
        }

        Assert.Equal("", house.Asked());
    }

    [Fact]
    public async Task A_moment_that_moves_moves_along_and_one_that_is_taken_out_goes_and_comes_back_with_it()
    {
        await using var house = await CalendarHouse.OpenAsync(1);
        await house.MomentAsync(1, First);
        await house.PassAsync();
        var id = house.Single(1).Id;

        await house.MomentAsync(1, Second);
        await house.PassAsync();
        Assert.Equal((id, "2027-04-08"), (house.Single(1).Id, house.Single(1).Date));

        await house.MomentAsync(1, Second, MomentState.Removed);
        await house.PassAsync();
        Assert.Equal("", house.DaysOf(1));
        Assert.Empty(await house.Marks.AllAsync(CancellationToken.None));

        await house.MomentAsync(1, Third);
        await house.PassAsync();
        Assert.Equal("2027-06-17", house.DaysOf(1));
        Assert.Equal("DELETE 1, PATCH 1, POST 2", house.Asked());
    }

    [Fact]
    public async Task Who_leaves_the_core_team_loses_what_is_to_come_and_keeps_what_was_done_or_is_past_and_who_joins_gets_it()
    {
        await using var house = await CalendarHouse.OpenAsync(1);
        await house.MomentAsync(1, house.Today.PlusDays(1));
        await house.MomentAsync(2, First);
        await house.MomentAsync(3, Second);
        await house.PassAsync();
        await house.MomentAsync(2, First, MomentState.Done);
        house.Time.Jump(house.Time.Now + Duration.FromDays(2));
        house.Leaves(1);
        house.Joins(3);

        await house.PassAsync();

        Assert.Equal("2026-11-24 2027-01-19", house.DaysOf(1));
        Assert.Equal("2027-04-08", house.DaysOf(3));
    }

    [Fact]
    public async Task What_somebody_throws_away_is_not_put_back_when_the_moment_moves()
    {
        await using var house = await CalendarHouse.OpenAsync(1, 2);
        await house.MomentAsync(1, First);
        await house.PassAsync();
        house.Graph.Mailboxes.ThrowAway(GraphHouse.Person(1), house.Single(1).Id);

        await house.MomentAsync(1, Second);
        await house.PassAsync();
        await house.MomentAsync(1, Third);
        await house.PassAsync(Duration.FromDays(8));

        Assert.Equal("", house.DaysOf(1));
        Assert.Equal("2027-06-17", house.DaysOf(2));
        Assert.Equal("PATCH 3, POST 2", house.Asked());
        Assert.Contains(
            await house.Marks.AllAsync(CancellationToken.None),
            mark => mark.State == CalendarState.Declined && mark.Person == CalendarHouse.Id(1));
    }

    [Fact]
    public async Task Who_has_no_mailbox_is_asked_once_a_week_and_holds_up_nobody()
    {
        await using var house = await CalendarHouse.OpenAsync(1, 2);
        house.Graph.Mailboxes.Without.Add(GraphHouse.Person(1));
        await house.MomentAsync(1, First);
        await house.MomentAsync(2, Second);
        await house.PassAsync();
        Assert.Equal("POST 3", house.Asked());

        await house.PassAsync(Duration.FromDays(6));
        Assert.Equal("", house.Asked());
        await house.PassAsync(Duration.FromDays(1));
        Assert.Equal("POST 1", house.Asked());

        house.Graph.Mailboxes.Without.Clear();
        await house.PassAsync(Duration.FromDays(7));
        Assert.Equal("2027-01-19 2027-04-08", house.DaysOf(1));
        Assert.Equal("2027-01-19 2027-04-08", house.DaysOf(2));
    }

    [Fact]
    public async Task Without_the_permission_it_stops_after_three_and_tries_each_of_them_hourly_until_it_is_given()
    {
        await using var house = await CalendarHouse.OpenAsync(1, 2, 3, 4, 5);
        house.Graph.Options.Permissions = ["User.Read.All"];
        await house.MomentAsync(1, First);
        await house.MomentAsync(2, Second);

        Assert.Equal(CalendarAnswer.Forbidden, await house.PassAsync());
        Assert.Equal("POST 3", house.Asked());
        Assert.Null(await house.PassAsync());
        Assert.Equal("POST 2", house.Asked());
        await house.PassAsync(Duration.FromMinutes(59));
        Assert.Equal("", house.Asked());

        house.Graph.Options.Permissions = ["Calendars.ReadWrite"];
        await house.PassAsync(Duration.FromMinutes(1));
        Assert.All(house.Team, number => Assert.Equal("2027-01-19 2027-04-08", house.DaysOf(number)));
    }

    [Fact]
    public async Task A_permission_for_these_mailboxes_only_is_enough()
    {
        await using var house = await CalendarHouse.OpenAsync(1, 2, 3);
        house.Graph.Options.Permissions = ["User.Read.All"];
        house.Graph.Options.CalendarsByRbac.UnionWith([GraphHouse.Person(1), GraphHouse.Person(2)]);
        await house.MomentAsync(1, First);

        Assert.Null(await house.PassAsync());

        Assert.Equal("2027-01-19 2027-01-19 ", $"{house.DaysOf(1)} {house.DaysOf(2)} {house.DaysOf(3)}");
    }

    [Fact]
    public async Task A_mailbox_that_is_busy_is_waited_for_and_a_lost_answer_makes_no_second_event()
    {
        await using var house = await CalendarHouse.OpenAsync(1, 2, 3, 4, 5, 6, 7, 8);
        house.Graph.Mailboxes.MustWait[GraphHouse.Person(2)] = 2;
        house.Graph.Options.RetryAfterSeconds = 1;
        house.Graph.Mailboxes.LosesAnswerEvery = 3;
        await house.MomentAsync(1, First);
        await house.MomentAsync(2, Second);
        var watch = Stopwatch.StartNew();

        await house.PassAsync();

        Assert.True(watch.Elapsed >= TimeSpan.FromSeconds(2), $"It came back after {watch.Elapsed}.");

        Assert.All(house.Team, number => Assert.Equal("2027-01-19 2027-04-08", house.DaysOf(number)));
        Assert.True(house.Graph.Mailboxes.Repeated > 0);
    }

    [Fact]
    public async Task A_bot_that_dies_after_asking_is_followed_after_a_quarter_of_an_hour_and_the_event_stands_once()
    {
        await using var house = await CalendarHouse.OpenAsync(1);
        await house.MomentAsync(1, First);
        var (keeper, store) = house.Bot();
        using (keeper)
        {
            store.CrashAfter(1);
            await Assert.ThrowsAsync<ProcessCrashedException>(() => keeper.PassAsync(CancellationToken.None));
        }

        // Died right after recording its request; the request itself is made by another bot, which died after it.
        var asked = Assert.Single(await house.Marks.AllAsync(CancellationToken.None));
        Assert.Equal((CalendarState.Asked, ""), (asked.State, asked.EventId));
        await house.MomentAsync(1, Second);
        await house.PassAsync(Duration.FromMinutes(14));
        Assert.Equal("", house.DaysOf(1));
        await house.PassAsync(Duration.FromMinutes(1));

        Assert.Equal("2027-04-08", house.Single(1).Date);
        Assert.Equal("PATCH 1, POST 1", house.Asked());
    }

    [Fact]
    public async Task A_moment_that_is_put_back_before_it_is_known_that_its_event_went_stands_again()
    {
        await using var house = await CalendarHouse.OpenAsync(1);
        await house.MomentAsync(1, First);
        await house.PassAsync();
        await house.MomentAsync(1, First, MomentState.Removed);
        var (keeper, store) = house.Bot();
        using (keeper)
        {
            store.CrashAfter(1);
            await Assert.ThrowsAsync<ProcessCrashedException>(() => keeper.PassAsync(CancellationToken.None));
        }

        // The dead bot's request succeeded, but nobody received the response.
        house.Graph.Mailboxes.ThrowAway(GraphHouse.Person(1), house.Single(1).Id);
        await house.MomentAsync(1, First);
        await house.PassAsync(Duration.FromMinutes(15));
        await house.PassAsync(Duration.FromMinutes(1));

        Assert.Equal("2027-01-19", house.DaysOf(1));
    }

    [Fact]
    public async Task Two_bots_at_once_put_each_event_once()
    {
        await using var house = await CalendarHouse.OpenAsync(1, 2, 3, 4, 5, 6, 7, 8);
        foreach (var (number, day) in new[] { (1, First), (2, Second), (3, Third) })
        {
            await house.MomentAsync(number, day);
        }

        var bots = Enumerable.Range(0, 4).Select(_ => house.Bot().Keeper).ToList();
        await Task.WhenAll(bots.Select(bot => bot.PassAsync(CancellationToken.None)));
        bots.ForEach(bot => bot.Dispose());

        Assert.All(house.Team, number => Assert.Equal("2027-01-19 2027-04-08 2027-06-17", house.DaysOf(number)));
        Assert.Equal("POST 24", house.Asked());
    }

    [Fact]
    public async Task What_is_long_past_is_forgotten_but_not_that_somebody_threw_away_what_is_still_to_come()
    {
        await using var house = await CalendarHouse.OpenAsync(1);
        await house.MomentAsync(1, First);
        await house.MomentAsync(2, First.PlusDays(1));
        await house.PassAsync();
        house.Graph.Mailboxes.ThrowAway(GraphHouse.Person(1), house.Graph.Mailboxes.Of(GraphHouse.Person(1))[1].Id);
        await house.MomentAsync(2, Second);
        await house.PassAsync();

        Assert.Empty(await house.OverAsync(First.PlusDays(CalendarRetention.KeepDays)));
        Assert.Single(await house.OverAsync(First.PlusDays(CalendarRetention.KeepDays + 5)));
        Assert.Equal(2, (await house.OverAsync(Second.PlusDays(CalendarRetention.KeepDays + 1))).Count);
    }

    [Fact]
    public async Task A_school_that_stops_with_it_asks_nothing_any_more_and_what_stands_stays()
    {
        await using var house = await CalendarHouse.OpenAsync(1, 2);
        await house.MomentAsync(1, First);
        await house.PassAsync();
        house.Asked();

        house.Options.Calendar = false;
        await house.MomentAsync(1, Third);
        await house.MomentAsync(2, Second);
        await house.PassAsync(Duration.FromDays(1));

        Assert.Equal("2027-01-19", house.DaysOf(1));
        Assert.Equal("", house.Asked());
    }

    [Fact]
    public async Task A_school_year_of_a_core_team_of_eight_takes_this_many_requests()
    {
        await using var house = await CalendarHouse.OpenAsync(1, 2, 3, 4, 5, 6, 7, 8);
        LocalDate[] days = [new(2026, 12, 8), new(2027, 2, 9), new(2027, 3, 11), new(2027, 4, 20), new(2027, 6, 15)];
        for (var number = 0; number < days.Length; number++)
        {
            await house.MomentAsync(number + 1, days[number]);
        }

        for (var day = 0; day < 220; day++)
        {
            switch (day)
            {
                case 20: await house.MomentAsync(1, days[0], MomentState.Done); break;
                case 60: await house.MomentAsync(3, new LocalDate(2027, 3, 18)); break;
                case 90: house.Leaves(8); house.Joins(9); break;
                case 120: await house.MomentAsync(4, days[3], MomentState.Removed); break;
            }

            await house.PassAsync(Duration.FromDays(1));
        }

        // 5 x 8 created, 8 moved; 3 future ones removed for the person who left, and created for the one who joined; 8 of the removed
        // moment.
        var asked = house.Asked();
        TestContext.Current.TestOutputHelper?.WriteLine($"A school year, 5 moments, 8 people: {asked}");
        Assert.Equal("DELETE 11, PATCH 8, POST 43", asked);
    }
}
