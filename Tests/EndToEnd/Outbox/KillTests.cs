using Welbevinden.Cards;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Features.Status;
using Welbevinden.Cards.Shared;
using Welbevinden.Cards.Shared.Questions;
using Welbevinden.EndToEnd.Support;
using Welbevinden.LocalTeams.World;
using Welbevinden.Storage.Engine.Outbox;
using Welbevinden.Unit.Features.CheckIn;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.EndToEnd.Outbox;

/// <summary>
/// The bot, a process of its own, is killed in the middle of a round: nobody is missed, nobody is asked twice, and what may or may not have
/// arrived is shown as such. Judged by the log of the stand-in for Teams, not by what the bot believes.
/// </summary>
public sealed class KillTests(ITestOutputHelper output)
{
    private const int KillsAtClosing = 3;

    [Theory]
    [InlineData(20261123, "Direct")]
    [InlineData(20270118, "Direct")]
    [InlineData(20261130, "BotFramework")]
    public async Task A_round_survives_a_bot_that_is_killed_twelve_times(int seed, string channel)
    {
        await using var round = await KilledRound.StartAsync(seed, channel);
        var everybody = round.School.Everybody;
        await round.OpenAsync(kills: 4);
        var reached = everybody.Where(person => round.School.ArrivedFor(person).Any(KilledRound.IsQuestion)).ToList();
        await round.AnswerAsync(reached.Take(28), kills: 2);
        await round.RemindAsync(kills: 3);
        var asked = everybody.Where(person => round.School.ArrivedFor(person).Any(card => card.Has(CheckInVerbs.Answer.Name)));
        await round.AnswerAsync([.. asked.Where(person => !round.Answers.ContainsKey(person)).Take(6)], kills: 0);
        var status = await round.School.AskAsync(round.School.Lead, "status");
        var open = await round.RowsAsync();
        await round.CloseAsync(kills: KillsAtClosing);
        await round.School.Bot.KillAsync();
        var rows = await round.RowsAsync();

        Print(seed, round, open);
        Assert.Equal(9 + KillsAtClosing, round.Kills);
        NobodyGotACardTwice(round, everybody);
        NobodyIsLost(round, open, everybody);
        TheStatusTellsTheSame(status, open);
        EveryAnswerCounts(round, rows);
        NothingIsKeptOfTheMessages(round, rows, everybody);
    }

    /// <summary>
    /// While everybody answers at once the bot is killed again and again; each time the folder it left is read as a thief would.
    /// </summary>
    [Fact]
    public async Task The_folder_that_a_killed_bot_leaves_tells_nobodys_answer()
    {
        await using var round = await KilledRound.StartAsync(seed: 20261128);
        await round.OpenAsync(kills: 0);
        var left = new List<CopyOf>();
        round.AfterKill = store =>
        {
            left.Add(new CopyOf(store));
            return Task.CompletedTask;
        };
        await round.AnswerAsync(
            round.School.Everybody.Where(person => round.School.ArrivedFor(person).Any(KilledRound.IsQuestion)), kills: 8);

        var id = (await round.RowsAsync()).Round!.Id;
        var (looked, attributed, states) = (0, 0, 0);
        foreach (var copy in left)
        {
            using (copy)
            {
                (looked, attributed) = (looked + 1, attributed + (await CopyAttack.OnAsync(copy.Folder, id)).Count);
                states = Math.Max(states, await CopyAttack.StatesInAsync(copy.Folder, id));
            }
        }

        output.WriteLine(
            $"{looked} folders after a kill, {round.Answers.Count} answers: {attributed} attributed, at most {states} state of the "
                + $"counters in one folder.");
        Assert.Equal((8, 0, 1), (looked, attributed, states));
    }

    private static void NobodyGotACardTwice(KilledRound round, IReadOnlyList<Colleague> everybody)
    {
        foreach (var person in everybody)
        {
            var cards = round.School.ArrivedFor(person).ToList();
            Assert.InRange(cards.Count(KilledRound.IsQuestion), 0, 1);
            Assert.InRange(cards.Count(KilledRound.IsReminder), 0, 1);
            Assert.InRange(cards.Count(KilledRound.IsResult), 0, 1);
        }
    }

    /// <summary>Of each person each card arrived, or is shown as unconfirmed, or was rightly not sent because the answer was in.</summary>
    private static void NobodyIsLost(KilledRound round, RoundRows rows, IReadOnlyList<Colleague> everybody)
    {
        foreach (var person in everybody)
        {
            var cards = round.School.ArrivedFor(person).ToList();
            Holds(person, "question", cards.Any(KilledRound.IsQuestion), mayBeMissing: false);
            Holds(person, "reminder", cards.Any(KilledRound.IsReminder), mayBeMissing: round.Answers.ContainsKey(person));
        }

        void Holds(Colleague person, string kind, bool arrived, bool mayBeMissing)
        {
            OutboxState? state = rows.States.TryGetValue((person.ObjectId, kind), out var stored) ? stored : null;
            var fits = (state, arrived) switch
            {
                (OutboxState.Sent, var there) => there,
                (OutboxState.Unconfirmed, _) => true,
                (null or OutboxState.Cancelled, false) => mayBeMissing,
                _ => false,
            };
            Assert.True(fits, $"A {kind} {(arrived ? "arrived" : "did not arrive")} and is {state?.ToString() ?? "not known"}.");
        }
    }

    /// <summary>
    /// After publication no row shows who was reminded or when somebody answered; what was waiting at that moment for everybody alike (the
    /// result, the question that loses its buttons) keeps its row for an hour. So of results that did not arrive and have no row it is only
    /// known that there are no more than were being sent when the bot was killed.
    /// </summary>
    private static void NothingIsKeptOfTheMessages(KilledRound round, RoundRows rows, IReadOnlyList<Colleague> everybody)
    {
        Assert.DoesNotContain(rows.States, row => row.Key.Kind is not ("result" or "question-closed"));
        var missing = everybody.Count(person => !round.School.ArrivedFor(person).Any(KilledRound.IsResult)
            && !(rows.States.TryGetValue((person.ObjectId, "result"), out var state) && state == OutboxState.Unconfirmed));
        Assert.InRange(missing, 0, KillsAtClosing * KilledRound.AtOnce);
    }

    private static void TheStatusTellsTheSame(Arrived status, RoundRows rows)
    {
        // Of a round that is open, what arrived is not counted out: it would tell how many got a reminder.
        Assert.DoesNotContain(status.Texts, text => text.StartsWith("Aangekomen", StringComparison.Ordinal));
        if (rows.States.Values.Contains(OutboxState.Unconfirmed))
        {
            Assert.Contains(Line(DeliveryState.Unconfirmed, OutboxState.Unconfirmed), status.Texts, StringComparer.Ordinal);
        }

        string Line(DeliveryState shown, OutboxState stored) =>
            StatusTexts.Deliveries(shown, rows.States.Values.Count(state => state == stored)).In(Language.Dutch);
    }

    private static void EveryAnswerCounts(KilledRound round, RoundRows rows)
    {
        Assert.Equal(round.Answers.Count, rows.Round!.Answered);
        foreach (var weather in CheckInForms.First.Options.Select(option => option.Code))
        {
            Assert.Equal(round.Answers.Values.Count(one => one == weather), rows.Round.Published!.GetValueOrDefault(weather));
        }
    }

    private void Print(int seed, KilledRound round, RoundRows rows)
    {
        output.WriteLine($"seed {seed}: {round.Kills} kills, {round.Answers.Count} answers");
        output.WriteLine("            arrived   sent  unconfirmed  cancelled");
        Row("question", KilledRound.IsQuestion);
        Row("reminder", KilledRound.IsReminder);
        Row("result", KilledRound.IsResult);

        void Row(string kind, Func<Arrived, bool> isKind) => output.WriteLine(
            $"{kind,-10} {round.School.Arrived.Count(isKind),8} {Count(kind, OutboxState.Sent),6} "
                + $"{Count(kind, OutboxState.Unconfirmed),12} {Count(kind, OutboxState.Cancelled),10}");

        int Count(string kind, OutboxState state) => rows.States.Count(one => one.Key.Kind == kind && one.Value == state);
    }
}
