using System.Collections.Concurrent;
using System.Diagnostics;
using NodaTime;
using Welbevinden.Bot.Features.CheckIn;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Shared.Questions;
using Welbevinden.EndToEnd.Support;
using Welbevinden.LocalTeams.Faults;
using Welbevinden.LocalTeams.Inbound;
using Welbevinden.LocalTeams.Log;
using Welbevinden.LocalTeams.World;
using Xunit;

namespace Welbevinden.EndToEnd.Outbox;

/// <summary>
/// One round of the demo school during which the bot is killed again and again, as the seed says. Its people retry, as people do.
/// </summary>
internal sealed class KilledRound : IAsyncDisposable
{
    /// <summary>The maximum number of messages being sent at the same time: what one kill can leave in doubt.</summary>
    public const int AtOnce = 4;

    private const int Tries = 60;
    private readonly BotAtSchool _school;
    private readonly Random _random;
    private readonly ConcurrentDictionary<Colleague, string> _answers = new();

    private KilledRound(BotAtSchool school, int seed) => (_school, _random) = (school, new Random(seed));

    private static Instant Now => Instant.FromDateTimeOffset(WallClock.Time.GetUtcNow());

    public BotAtSchool School => _school;

    public int Kills { get; private set; }

    /// <summary>What is done with the store that each killed bot left, before the next one opens it.</summary>
    public Func<string, Task>? AfterKill { get; set; }

    /// <summary>What each person chose, once the bot has said that it counted.</summary>
    public IReadOnlyDictionary<Colleague, string> Answers => _answers;

    public static async Task<KilledRound> StartAsync(int seed, string channel = "Direct")
    {
        var school = await BotAtSchool.StartAsync(now => Settings(now, channel));
        var round = new KilledRound(school, seed);
        school.Teams.Faults.Add(
            new FaultRule(new FaultEffect.Hesitate(TimeSpan.FromMilliseconds(50))) { Route = "send", Probability = 0.4, Seed = seed });
        school.Teams.Faults.Add(
            new FaultRule(new FaultEffect.AcceptSlowly(TimeSpan.FromMilliseconds(80))) { Route = "send", Probability = 0.5, Seed = seed });
        school.Teams.Faults.Add(new FaultEffect.AcceptSlowly(TimeSpan.FromMilliseconds(40)), "send");

        // Half of the school writes to the bot; the other half gets it from the administrator, and the bot creates those conversations
        // itself.
        foreach (var (index, person) in school.Everybody.Index())
        {
            school.Teams.Workspace.PersonalChat(person).Installed = true;
            if (index % 2 == 0)
            {
                await school.Teams.People.InstallAsync(person);
            }
        }

        await Eventually.HoldsAsync(
            () => school.Arrived.Count >= (school.Everybody.Count + 1) / 2, otherwise: "The greetings did not arrive.");
        return round;
    }

    /// <summary>The core team starts the round; while the questions are sent the bot is killed.</summary>
    public async Task OpenAsync(int kills)
    {
        await PressUntilDoneAsync(await _school.AskAsync(_school.Lead, "start check-in"), CheckInVerbs.Start.Name);
        await KillAsync(kills);
        await SettledAsync();
    }

    /// <summary>These people answer the newest question they have, now or when the bot is back; meanwhile the bot is killed.</summary>
    public async Task AnswerAsync(IEnumerable<Colleague> people, int kills)
    {
        var plans = people
            .Select(
                person => (Person: person, After: _random.Next(0, 2500), Weather: CheckInForms.First.Options[_random.Next(5)].Code))
            .ToList();
        var answering = Task.WhenAll(plans.Select(async plan =>
        {
            await Task.Delay(plan.After);
            await AnswerAsync(plan.Person, plan.Weather);
        }));
        await KillAsync(kills, () => _answers.Count);
        await answering;
    }

    /// <summary>
    /// The reminder is due, and the bot is killed while it is sent. The clock of another process cannot be moved by two school days, so
    /// what is planned is brought forward between two lifetimes.
    /// </summary>
    public async Task RemindAsync(int kills)
    {
        await _school.Bot.KillAsync();
        Kills++;
        await RoundRows.BringForwardAsync(_school.Store, RemindCheckIn.Kind.Name, Now);
        _school.Bot.Launch();
        await KillAsync(kills - 1);
        await SettledAsync();
    }

    /// <summary>The core team closes the round; the bot is killed while it closes, publishes and tells everybody.</summary>
    public async Task CloseAsync(int kills)
    {
        var card = await _school.AskAsync(_school.Lead, "sluit check-in");
        var closing = PressUntilDoneAsync(card, CheckInVerbs.Close.Name);
        await KillAsync(kills);
        await closing;
        await SettledAsync();
    }

    public static bool IsReminder(Arrived card) => card.Has(CheckInVerbs.Answer.Name) && card.Says(CheckInTexts.OnlyReminder);

    public static bool IsQuestion(Arrived card) => card.Has(CheckInVerbs.Answer.Name) && !card.Says(CheckInTexts.OnlyReminder);

    public static bool IsResult(Arrived card) => card.Says(CheckInForms.First.Outcome) || card.Says(CheckInResultTexts.TooFewHeading);

    /// <summary>What the bot has stored.</summary>
    public Task<RoundRows> RowsAsync() => RoundRows.ReadAsync(_school.Store, Now);

    public ValueTask DisposeAsync() => _school.DisposeAsync();

    private static Dictionary<string, string?> Settings(LocalDateTime now, string channel) => new(StringComparer.Ordinal)
    {
        ["Teams:Channel"] = channel,

        // Slow enough that a round outlasts a process, with leases short enough that the next process does not wait long.
        ["Outbox:PerSecond"] = "20",
        ["Outbox:Concurrency"] = AtOnce.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["Outbox:SendTimeoutSeconds"] = "3",
        ["Outbox:LeaseSeconds"] = "4",
        ["Scheduling:TickSeconds"] = "0.2",
        ["Scheduling:LeaseSeconds"] = "3",
        ["CheckIn:Day"] = BotAtSchool.WeekdayAhead(now.Date),
    };

    /// <summary>Kills the bot after a few more of its calls, a moment later or earlier, and starts it again each time.</summary>
    private async Task KillAsync(int kills, Func<int>? doings = null)
    {
        doings ??= () => _school.Teams.Log.CountOf(RequestOutcome.Accepted);
        for (var kill = 0; kill < kills; kill++)
        {
            var (enough, started) = (doings() + _random.Next(1, 6), Stopwatch.GetTimestamp());
            while (doings() < enough && Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(4))
            {
                await Task.Delay(2);
            }

            await Task.Delay(_random.Next(0, 90));
            await _school.Bot.KillAsync();
            Kills++;
            await (AfterKill?.Invoke(_school.Store) ?? Task.CompletedTask);
            _school.Bot.Launch();
        }

        await _school.Bot.ReadyAsync();
    }

    private async Task AnswerAsync(Colleague person, string weather)
    {
        var card = _school.ArrivedFor(person).Last(one => one.Has(CheckInVerbs.Answer.Name));
        for (var tries = 0; tries < Tries; tries++)
        {
            var result = await _school.PressAsync(card, CheckInVerbs.Answer.Name, data => data["weather"]!.GetValue<string>() == weather);
            if (result is InvokeResult.CardReplaced { Card: var thanks }
                && thanks.Contains(CheckInVerbs.Change.Name, StringComparison.Ordinal))
            {
                _answers[person] = weather;
                return;
            }

            if (result is InvokeResult.Said { Sentence: var sentence }
                && sentence == CheckInRefusals.AlreadyAnswered.Sentence.In(LanguageOf(person)))
            {
                // The bot died between counting and confirming.
                _answers[person] = weather;
                return;
            }

            Assert.True(result is InvokeResult.Failed { Status: 0 }, $"An answer met {result}");
            await Task.Delay(250);
        }

        Assert.Fail($"Nobody took an answer in {Tries} tries.");
    }

    private async Task PressUntilDoneAsync(Arrived card, string verb)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            if (await _school.PressAsync(card, verb) is not InvokeResult.Failed { Status: 0 })
            {
                return;
            }

            await Task.Delay(250);
        }

        Assert.Fail($"'{verb}' could not be pressed in {Tries} tries.");
    }

    /// <summary>Waits until nothing is due and nothing waits to be sent: at most a lease of a dead process.</summary>
    private async Task SettledAsync()
    {
        var started = Stopwatch.GetTimestamp();
        while (await RowsAsync() is not { Round: not null, AsksOpen: 0 })
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(40), $"The round did not settle:\n{_school.Bot.Output}");
            await Task.Delay(200);
        }
    }

    private static Language LanguageOf(Colleague person) => person.Language == "en" ? Language.English : Language.Dutch;
}
