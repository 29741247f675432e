using System.Collections.Concurrent;
using System.Diagnostics;
using NodaTime;
using Welbevinden.Cards.CheckIn;
using Welbevinden.EndToEnd.Support;
using Welbevinden.LocalTeams.Faults;
using Welbevinden.LocalTeams.Inbound;
using Welbevinden.LocalTeams.Log;
using Welbevinden.LocalTeams.World;
using Welbevinden.Storage.Outbox;
using Xunit;

namespace Welbevinden.EndToEnd.Outbox;

/// <summary>The bot is asked to end (SIGTERM) in the middle of its work, and replaced by a new process while people answer: nothing is lost, and nothing is in doubt.</summary>
public sealed class StopTests(ITestOutputHelper output)
{
    private const int Stops = 4;
    private const int Replacements = 3;

    /// <summary>So many answer only when the last new process is there.</summary>
    private const int Last = 6;
    private static readonly TimeSpan EndsWithin = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task A_bot_that_is_asked_to_end_while_it_sends_leaves_no_message_in_doubt()
    {
        await using var school = await StartAsync(perSecond: 10);
        await OpenAsync(school);
        var slowest = TimeSpan.Zero;
        for (var stop = 0; stop < Stops; stop++)
        {
            var enough = school.Teams.Log.CountOf(RequestOutcome.Accepted) + 5;
            await Eventually.HoldsAsync(() => school.Teams.Log.CountOf(RequestOutcome.Accepted) >= enough, otherwise: school.Bot.Output);
            var asked = Stopwatch.GetTimestamp();
            Assert.Equal(0, await school.Bot.StopAsync());
            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, Stopwatch.GetElapsedTime(asked).Ticks));
            Assert.Equal(school.Arrived.Count(KilledRound.IsQuestion), (await RowsAsync(school)).States.Values.Count(state => state == OutboxState.Sent));
            await school.Bot.StartAsync();
        }

        await EverybodyIsAskedAsync(school);
        await school.Bot.StopAsync();
        var rows = await RowsAsync(school);
        output.WriteLine($"{Stops} stops while sending, the slowest {slowest.TotalSeconds:F1} s; {rows.States.Count} questions, {rows.States.Values.Count(state => state == OutboxState.Unconfirmed)} unconfirmed");
        Assert.InRange(slowest, TimeSpan.Zero, EndsWithin);
        Assert.All(school.Everybody, person => Assert.Single(school.ArrivedFor(person), KilledRound.IsQuestion));
        Assert.All(rows.States.Values, state => Assert.Equal(OutboxState.Sent, state));
    }

    [Fact]
    public async Task A_new_process_takes_over_while_people_answer_and_nobody_notices()
    {
        await using var school = await StartAsync(perSecond: 40);
        await OpenAsync(school);
        await EverybodyIsAskedAsync(school);
        var answers = new ConcurrentDictionary<Colleague, string>();
        var replaced = new TaskCompletionSource();
        var answering = Task.WhenAll(school.Everybody.Select((person, index) => AnswerAndAskAsync(school, person, index, answers, index < school.Everybody.Count - Last ? Task.CompletedTask : replaced.Task)));
        var ends = new List<(int ExitCode, TimeSpan Took)>();
        for (var replacement = 0; replacement < Replacements; replacement++)
        {
            ends.Add(await school.ReplaceBotAsync());
        }

        var meanwhile = answers.Count;
        replaced.SetResult();
        await answering;
        await school.PressAsync(await school.AskAsync(school.Lead, "sluit check-in"), CheckInVerbs.Close.Name);
        await Eventually.HoldsAsync(() => school.Everybody.All(person => school.ArrivedFor(person).Any(KilledRound.IsResult)), otherwise: school.Bot.Output);

        var rows = await RowsAsync(school);
        output.WriteLine($"{Replacements} replacements, the slowest end {ends.Max(end => end.Took).TotalSeconds:F1} s; {answers.Count} answers acknowledged, {meanwhile} of them meanwhile; {rows.Round!.Answered} counted");
        Assert.True(meanwhile > Last, $"Only {meanwhile} answers fell together with the replacements: this proved nothing.");
        Assert.All(ends, end => Assert.Equal(0, end.ExitCode));
        Assert.Equal(school.Everybody.Count, rows.Round.Answered);
        Assert.All(
            WeatherReport.All.Select(WeatherReport.WireName),
            weather => Assert.Equal(answers.Values.Count(one => one == weather), rows.Round.Published!.GetValueOrDefault(weather)));
        Assert.All(school.Everybody, person => Assert.Single(school.ArrivedFor(person), KilledRound.IsQuestion));
    }

    /// <summary>One answer and one typed line of one person, at moments of their own. Neither may meet an error, and the line gets one reply.</summary>
    private static async Task AnswerAndAskAsync(BotAtSchool school, Colleague person, int index, ConcurrentDictionary<Colleague, string> answers, Task since)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(index * 300));
        await since;
        var weather = WeatherReport.WireName(WeatherReport.All[index % WeatherReport.All.Count]);
        var card = school.ArrivedFor(person).Last(KilledRound.IsQuestion);
        var result = await school.PressAsync(card, CheckInVerbs.Answer.Name, data => data["weather"]!.GetValue<string>() == weather);
        Assert.True(result is InvokeResult.CardReplaced, $"An answer met {result}");
        answers[person] = weather;
        var before = school.ArrivedFor(person).Count();
        await school.AskAsync(person, "hulp");
        Assert.Equal(before + 1, school.ArrivedFor(person).Count());
    }

    private static async Task<BotAtSchool> StartAsync(int perSecond)
    {
        var school = await BotAtSchool.StartAsync(now => new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Outbox:PerSecond"] = perSecond.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["Scheduling:TickSeconds"] = "0.2",
            ["CheckIn:Day"] = BotAtSchool.WeekdayAhead(now.Date),
        });
        foreach (var person in school.Everybody)
        {
            await school.Teams.People.InstallAsync(person);
        }

        await Eventually.HoldsAsync(() => school.Arrived.Count >= school.Everybody.Count, otherwise: "The greetings did not arrive.");
        school.Teams.Faults.Add(new FaultEffect.AcceptSlowly(TimeSpan.FromMilliseconds(400)), "send");
        return school;
    }

    private static async Task OpenAsync(BotAtSchool school) =>
        Assert.IsNotType<InvokeResult.Failed>(await school.PressAsync(await school.AskAsync(school.Lead, "start check-in"), CheckInVerbs.Start.Name));

    private static Task EverybodyIsAskedAsync(BotAtSchool school) => Eventually.HoldsAsync(
        () => school.Everybody.All(person => school.ArrivedFor(person).Any(KilledRound.IsQuestion)), TimeSpan.FromSeconds(60), "Not everybody was asked.");

    private static Task<RoundRows> RowsAsync(BotAtSchool school) => RoundRows.ReadAsync(school.Store, Instant.FromDateTimeOffset(WallClock.Time.GetUtcNow()));
}
