using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Cards.Shared.Questions;
using Welbevinden.EndToEnd.Outbox;
using Welbevinden.EndToEnd.Support;
using Welbevinden.LocalTeams.Faults;
using Welbevinden.LocalTeams.Hosting;
using Welbevinden.LocalTeams.Inbound;
using Welbevinden.LocalTeams.World;
using Xunit;

namespace Welbevinden.EndToEnd.Upgrade;

/// <summary>
/// The demo school while its bot is replaced: what its people do before, meanwhile and after, and what they were told that counts.
/// </summary>
internal sealed class RollingSchool : IAsyncDisposable
{
    /// <summary>How many people answer only when the last bot is alone.</summary>
    public const int Last = 6;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ConcurrentDictionary<Colleague, (string Weather, string Thanks)> _answers = new();
    private readonly ConcurrentDictionary<Colleague, bool> _putOff = new();
    private readonly TaskCompletionSource _rolled = new();
    private Task _answering = Task.CompletedTask;

    private RollingSchool(BotAtSchool at) => At = at;

    public BotAtSchool At { get; }

    /// <summary>What each person chose last, once the bot has confirmed that it counted.</summary>
    public IReadOnlyDictionary<Colleague, string> Answers => _answers.ToDictionary(answer => answer.Key, answer => answer.Value.Weather);

    /// <summary>
    /// People who were told, by a build that cannot count in this round, that it takes no answer, and who asked for the question again
    /// later.
    /// </summary>
    public IReadOnlyCollection<Colleague> PutOff => [.. _putOff.Keys];

    /// <summary>What was filled in for classes, by class id, once the bot has confirmed it.</summary>
    public Dictionary<string, string> Ballots { get; } = new(StringComparer.Ordinal);

    /// <summary>Starts and greets everybody.</summary>
    /// <param name="command">What starts the first bot; null for the one these tests were built with.</param>
    /// <param name="storage">Settings of another store than the embedded one; empty for that.</param>
    public static async Task<RollingSchool> StartAsync(BotCommand? command, IReadOnlyDictionary<string, string?> storage)
    {
        var at = await BotAtSchool.StartAsync(
            now => new Dictionary<string, string?>(storage, StringComparer.Ordinal)
            {
                ["Outbox:PerSecond"] = "10",
                ["Scheduling:TickSeconds"] = "0.2",
                ["CheckIn:Day"] = BotAtSchool.WeekdayAhead(now.Date),
            },
            command);
        foreach (var person in at.Everybody)
        {
            await at.Teams.People.InstallAsync(person);
        }

        await Eventually.HoldsAsync(() => at.Arrived.Count >= at.Everybody.Count, otherwise: "The greetings did not arrive.");
        at.Teams.Faults.Add(new FaultEffect.AcceptSlowly(TimeSpan.FromMilliseconds(400)), "send");
        return new RollingSchool(at);
    }

    /// <summary>The core team starts a check-in, and everybody is asked; then people begin to answer, one after the other.</summary>
    public async Task OpenCheckInAsync()
    {
        await DoneAsync(await At.AskAsync(At.Lead, "start check-in"), CheckInVerbs.Start.Name);
        await Eventually.HoldsAsync(
            () => At.Everybody.All(person => At.ArrivedFor(person).Any(KilledRound.IsQuestion)), Patience, "Not everybody was asked.");
        _answering = Task.WhenAll(At.Everybody.Select(AnswerInTurnAsync));
        await Eventually.HoldsAsync(() => _answers.Count > 3, otherwise: "Nobody answered.");
    }

    /// <summary>The core team starts a top 3. Returns the first ballot that arrives; the others are still waiting to go out.</summary>
    public async Task<Arrived> OpenTop3Async()
    {
        await DoneAsync(await At.AskAsync(At.Lead, "start top 3"), Top3Verbs.Start.Name);
        await Eventually.HoldsAsync(() => At.Arrived.Any(IsBallot), Patience, "No mentor was asked.");
        return At.Arrived.First(IsBallot);
    }

    /// <summary>A mentor fills in one worry and keeps it for later.</summary>
    /// <returns>The card that replaced the ballot.</returns>
    public async Task<Arrived> KeepAsync(Arrived ballot) =>
        await FilledAsync(ballot, Top3Verbs.Keep.Name, new JsonObject { ["concern1"] = "stress" });

    /// <summary>The mentor continues the saved ballot, adds a strength, and finishes.</summary>
    public async Task FinishKeptAsync(Arrived kept)
    {
        var ballot = await FilledAsync(kept, Top3Verbs.Open.Name, []);
        Assert.Contains("\"value\":\"stress\"", ballot.Message.Card!, StringComparison.Ordinal);
        await FinishAsync(ballot, "stress", "veiligheid");
    }

    /// <summary>The first mentor of every other class fills in the ballot as it was sent.</summary>
    public async Task FinishOthersAsync(Arrived kept)
    {
        await Eventually.HoldsAsync(
            () => At.Everybody.Where(IsMentor).All(mentor => At.ArrivedFor(mentor).Any(IsPollQuestion)),
            Patience,
            "Not every mentor was asked.");
        foreach (var ballot in At.Arrived.Where(card => IsBallot(card) && ClassOf(card) != ClassOf(kept))
            .DistinctBy(ClassOf, StringComparer.Ordinal)
            .ToList())
        {
            await FinishAsync(ballot, "energie", "veiligheid");
        }
    }

    /// <summary>Somebody of the analysis team opens the form of a new aspect, and keeps it open from here on.</summary>
    /// <returns>Who, and what the form's button sends.</returns>
    public async Task<(Colleague Analyst, JsonObject Data)> OpenFormAsync()
    {
        var analyst = At.Everybody.First(person => person.Roles.Contains("analysisTeam", StringComparer.Ordinal) && person != At.Lead);
        var list = await At.AskAsync(analyst, "aspecten");
        var chat = At.Teams.Workspace.PersonalChat(analyst);
        var open = Assert.IsType<InvokeResult.DialogShown>(
            await At.Teams.People.OpenDialogAsync(analyst, chat, list.Message, list.Sent(CatalogueVerbs.Open.Name)));
        var opened = list.With(open.Card);
        var form = Assert.IsType<InvokeResult.DialogShown>(
            await At.Teams.People.SubmitDialogAsync(analyst, chat, opened.Sent(CatalogueVerbs.New.Name)));
        return (analyst, list.With(form.Card).Sent(CatalogueVerbs.Save.Name));
    }

    /// <summary>The form is filled in and sent.</summary>
    public async Task SendFormAsync((Colleague Analyst, JsonObject Data) form, string name)
    {
        var (analyst, data) = form;
        (data["nameDutch"], data["descriptionDutch"], data["basis"], data["place"], data["number"]) =
            (name, "Leerlingen slapen genoeg.", "estimate", "outsideSchool", "1");
        var result = await At.Teams.People.SubmitDialogAsync(analyst, At.Teams.Workspace.PersonalChat(analyst), data);
        Assert.Contains(name, Assert.IsType<InvokeResult.DialogShown>(result).Card, StringComparison.Ordinal);
    }

    /// <summary>
    /// The last bot is alone: the others answer, and every third changes the answer with the receipt on the thank-you card.
    /// </summary>
    public async Task FinishAnswersAsync()
    {
        _rolled.SetResult();
        await _answering;
        foreach (var (index, person) in At.Everybody.Index().Where(one => one.Index % 3 == 0))
        {
            var (_, thanks) = _answers[person];
            Assert.True(
                await AnswerAsync(
                    person, At.ArrivedFor(person).Last(KilledRound.IsQuestion).With(thanks), CheckInVerbs.Change.Name, index + 1),
                "A change was not taken.");
        }
    }

    /// <summary>The core team closes both, and everybody has the results.</summary>
    public async Task CloseAsync()
    {
        var (checkIn, top3) = (await At.AskAsync(At.Lead, "sluit check-in"), await At.AskAsync(At.Lead, "sluit top 3"));
        await DoneAsync(checkIn, CheckInVerbs.Close.Name);
        await DoneAsync(top3, Top3Verbs.Close.Name);
        await Eventually.HoldsAsync(
            () => At.Everybody.All(person => At.ArrivedFor(person).Any(KilledRound.IsResult)), Patience, "Not everybody got the result.");
    }

    public ValueTask DisposeAsync() => At.DisposeAsync();

    private static bool IsMentor(Colleague person) => person.Roles.Contains("mentor", StringComparer.Ordinal);

    private static bool IsBallot(Arrived card) => card.Has(Top3Verbs.Finish.Name);

    private static bool IsPollQuestion(Arrived card) => IsBallot(card) || card.Has(Top3Verbs.Open.Name);

    private static string ClassOf(Arrived ballot) =>
        ballot.Data(IsBallot(ballot) ? Top3Verbs.Finish.Name : Top3Verbs.Open.Name)["class"]!.GetValue<string>();

    private async Task AnswerInTurnAsync(Colleague person, int index)
    {
        await Task.Delay(TimeSpan.FromMilliseconds(index * 250));
        await (index < At.Everybody.Count - Last ? Task.CompletedTask : _rolled.Task);
        if (!await AnswerAsync(person, At.ArrivedFor(person).Last(KilledRound.IsQuestion), CheckInVerbs.Answer.Name, index))
        {
            _putOff[person] = true;
            await _rolled.Task;
            Assert.True(
                await AnswerAsync(person, await At.AskAsync(person, "check-in"), CheckInVerbs.Answer.Name, index),
                "The round takes no answer any more.");
        }
    }

    /// <summary>Presses one of the five; false when the bot says that it does not take the answer.</summary>
    private async Task<bool> AnswerAsync(Colleague person, Arrived card, string verb, int choice)
    {
        var weather = CheckInForms.First.Options[choice % CheckInForms.First.Options.Count].Code;
        var result = await At.PressAsync(card, verb, data => data["weather"]!.GetValue<string>() == weather);
        Assert.True(result is InvokeResult.CardReplaced, $"'{verb}' met {result}");
        var thanks = ((InvokeResult.CardReplaced)result).Card;
        var counted = card.With(thanks).Has(CheckInVerbs.Change.Name);
        if (counted)
        {
            _answers[person] = (weather, thanks);
        }

        return counted;
    }

    private async Task FinishAsync(Arrived ballot, string concern, string strength)
    {
        await FilledAsync(ballot, Top3Verbs.Finish.Name, new JsonObject { ["concern1"] = concern, ["strength1"] = strength });
        Ballots[ClassOf(ballot)] = concern;
    }

    private async Task<Arrived> FilledAsync(Arrived card, string verb, JsonObject filled)
    {
        var data = card.Data(verb);
        foreach (var (name, value) in filled)
        {
            data[name] = value!.DeepClone();
        }

        var result = await At.PressAsync(card, verb, data);
        Assert.True(result is InvokeResult.CardReplaced, $"'{verb}' met {result}");
        return card.With(((InvokeResult.CardReplaced)result).Card);
    }

    private async Task DoneAsync(Arrived card, string verb)
    {
        var result = await At.PressAsync(card, verb);
        Assert.True(result is InvokeResult.CardReplaced, $"'{verb}' met {result}");
    }
}
