using Welbevinden.Bot.Engine.Conversations;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.Engine.Telemetry;
using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Engine.Dispatch;

/// <summary>
/// Brings what comes in at the two doors, Teams and the clock, to one use case each, commits its outcome with the reply in it and gives
/// the answer back. It answers only after the commit, so that a 2xx means durable.
/// </summary>
internal sealed partial class Dispatcher(
    Routes routes,
    IDirectory directory,
    Commit commit,
    KnownChats chats,
    Membership membership,
    Repeats repeats,
    EditedLines edits,
    Turns turns,
    UncountedFeatures uncounted,
    TimeProvider time,
    Metrics metrics,
    ILogger<Dispatcher> logger)
{
    /// <summary>Somebody else writing the same row makes a use case run again; this often, with a little rest in between.</summary>
    private const int MaxAttempts = 40;

    private static readonly SchoolId NoSchool = new("");

    /// <summary>The door from Teams.</summary>
    public async Task<Answer> ReceiveAsync(Inbound inbound, CancellationToken cancellationToken)
    {
        if (inbound is not Inbound.Typed line)
        {
            return await TakeAsync(inbound, cancellationToken);
        }

        if (edits.Fresh(line) is not { } fresh)
        {
            return new Answer.Done();
        }

        var answer = await TakeAsync(fresh, cancellationToken);
        edits.Answered(line);
        return answer;
    }

    private async Task<Answer> TakeAsync(Inbound inbound, CancellationToken cancellationToken)
    {
        var asked = routes.Resolve(inbound);
        if (asked is { TakesRole: true } || Find(inbound.From.Person).Person is null)
        {
            await directory.FreshenAsync(cancellationToken);
        }

        var (person, school) = Find(inbound.From.Person);
        var isOwn = await chats.SeenAsync(inbound, cancellationToken);
        var way = asked?.Reply ?? ReplyWay.InAnswer;
        var settled = inbound switch
        {
            // A chat that is somebody else's: whoever says so, nothing of it is believed.
            _ when !isOwn => await RunAsync(InOwnChat(inbound.From), person, way, Refused(Admission.NotHere), cancellationToken),
            Inbound.BotAdded { From: var from } => await RunAsync(
                from, person, way, () => membership.AddedAsync(from, person, school, cancellationToken), cancellationToken),
            Inbound.BotRemoved { From: var from } => await RunAsync(
                from, person, way, () => membership.RemovedAsync(from, cancellationToken), cancellationToken),
            { From: var from } when (person is null || school is null) && asked!.Admission.TakesVisitors(from.Conversation.Kind) =>
                await AskAsync(asked, Visitor(from), cancellationToken),
            { From: var from } when person is null || school is null => await RunAsync(
                from, null, way, Refused(Unlisted(from)), cancellationToken),
            { From: var from } => await AskAsync(asked!, Caller(from, person, school), cancellationToken),
        };
        return settled.Answer;
    }

    /// <summary>The door from the clock.</summary>
    /// <exception cref="InvalidOperationException">The school left the directory, or nobody does this kind any more: the scheduler keeps
    /// the cause.</exception>
    /// <exception cref="EndingWaitsException">It cannot be ended yet.</exception>
    public async Task PerformAsync(Occurrence occurrence, CancellationToken cancellationToken)
    {
        var route = routes.Occurrence(occurrence.Kind);
        var school = directory.Current?.Schools.GetValueOrDefault(occurrence.School)
            ?? (route.Ends is not null
                ? SchoolProfile.Unlisted(occurrence.School)
                : throw new InvalidOperationException($"School '{occurrence.School}' is not in the directory."));
        var request = new DueRequest(occurrence, school, time.GetCurrentInstant());
        var outcome = await SettleAsync(() => route.HandleAsync(request, cancellationToken), cancellationToken)
            ?? throw new InvalidOperationException($"'{occurrence.Kind.Name}' met other writers {MaxAttempts} times.");
        if (outcome.WaitsFor is { } cause)
        {
            throw new EndingWaitsException(cause);
        }
    }

    /// <summary>What was said of the place is not believed: an answer goes to the person's own chat.</summary>
    private static Origin InOwnChat(Origin origin) =>
        origin with { Conversation = origin.Conversation with { Kind = ConversationKind.Personal } };

    private static Refusal Unlisted(Origin origin) => Admission.Refused(CommonRefusals.NotInDirectory, origin.Conversation.Kind);

    private static Func<Task<Outcome>> Refused(Refusal refusal) => () => Task.FromResult<Outcome>(new Reply.Refused(refusal));

    /// <summary>Roles that are too old are left out, so that nothing that depends on one goes on, wherever it is looked at.</summary>
    private Caller Caller(Origin origin, Person person, SchoolProfile school)
    {
        var believed = directory.RolesAreTooOld
            ? person with { Roles = [.. person.Roles.Where(role => role == Role.Staff)] }
            : person;
        return new Caller(believed, person, school, time.GetCurrentInstant(), origin);
    }

    /// <summary>Whom the directory does not know: without name, school or role.</summary>
    private Caller Visitor(Origin origin)
    {
        var visitor = new Person(origin.Person, "", NoSchool, Team: null, [], [], Language.Dutch);
        return new Caller(visitor, visitor, SchoolProfile.Unlisted(NoSchool), time.GetCurrentInstant(), origin);
    }

    private (Person? Person, SchoolProfile? School) Find(PersonId id) =>
        directory.Current is { } snapshot && snapshot.People.TryGetValue(id, out var person)
            ? (person, snapshot.Schools.GetValueOrDefault(person.School))
            : (null, null);

    /// <summary>Teams sends an unanswered press again under a new id: the same press gets the same answer and happens once.</summary>
    private Task<Settled> AskAsync(Asked asked, Caller caller, CancellationToken cancellationToken)
    {
        return asked.Press is var (what, data) ? repeats.OnceAsync(caller.Origin, what, data, Settle) : Settle();

        Task<Settled> Settle() => RunAsync(
            caller.Origin,
            caller.Person,
            asked.Reply,
            () => Routes.RunAsync(asked, caller, cancellationToken),
            cancellationToken,
            busy: () => asked.RefusedAsync(CommonRefusals.Busy, caller, cancellationToken));
    }

    /// <summary>Runs until it is settled; a reply that goes out as a message is stored in the same commit.</summary>
    private async Task<Settled> RunAsync(
        Origin from, Person? person, ReplyWay way, Func<Task<Outcome>> decide, CancellationToken cancellationToken,
        Func<Task<Outcome>>? busy = null)
    {
        var language = person?.Language ?? Language.Dutch;
        var outcome = await SettleAsync(async () => Spoken(await decide()), cancellationToken) ?? await GiveUpAsync();
        if (outcome.Reply is Reply.Refused { Refusal.Code: var reason })
        {
            var code = uncounted.Told(reason);
            metrics.Refused(code);
            LogRefused(logger, code);
        }

        return IsAnswer(outcome.Reply)
            ? new Settled(Replies.InAnswer(outcome.Reply, language), outcome.HasEffects)
            : new Settled(new Answer.Done(), outcome.HasEffects || (way == ReplyWay.AsMessageToPress && outcome.Spoken is not null));

        Outcome Spoken(Outcome decided) => IsAnswer(decided.Reply)
            ? decided
            : decided with { Spoken = Replies.AsMessage(from, person, decided.Reply, language) };

        // A refusal of a press is told beside the card.
        bool IsAnswer(Reply reply) => way switch
        {
            ReplyWay.InAnswer => true,
            ReplyWay.AsMessageToPress => reply is Reply.Refused { Refusal.ReplacesCard: false },
            ReplyWay.AsMessage => false,
        };

        async Task<Outcome> GiveUpAsync()
        {
            var refused = Spoken(busy is null ? new Reply.Refused(CommonRefusals.Busy) : await busy());
            await commit.ApplyAsync(refused, cancellationToken);
            return refused;
        }
    }

    /// <summary>Load, decide, commit; when a row changed in between again, in turn. Null when that did not end.</summary>
    private async Task<Outcome?> SettleAsync(Func<Task<Outcome>> decide, CancellationToken cancellationToken)
    {
        var first = await decide();

        // Where others wait for their turn at the same rows, whoever comes now waits behind them: else those who keep coming would
        // overtake those who wait, again and again.
        if (!turns.AreWaitedFor(first.Writes) && await commit.ApplyAsync(first, cancellationToken))
        {
            return first;
        }

        using var turn = await turns.TakeAsync(first.Writes[0], cancellationToken);
        for (var attempt = 1; attempt < MaxAttempts; attempt++)
        {
            var outcome = await decide();
            if (await commit.ApplyAsync(outcome, cancellationToken))
            {
                return outcome;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(1, 4 * attempt)), time, cancellationToken);
        }

        LogNeverSettled(logger, MaxAttempts);
        return null;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Refused: {Code}")]
    private static partial void LogRefused(ILogger logger, string code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A use case met other writers {Attempts} times and was given up")]
    private static partial void LogNeverSettled(ILogger logger, int attempts);
}
