using System.Diagnostics;
using System.Text.Json;
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
/// Brings what comes in at the two doors, Teams and the clock, to one use case each, commits its outcome and gives the reply back.
/// It answers only after the commit, so that a 2xx means durable.
/// </summary>
internal sealed partial class Dispatcher(
    Routes routes,
    IDirectory directory,
    Commit commit,
    KnownChats conversations,
    Repeats repeats,
    Turns turns,
    TimeProvider time,
    Metrics metrics,
    ILogger<Dispatcher> logger)
{
    /// <summary>Somebody else writing the same row makes a use case run again; this often, with a little rest in between.</summary>
    private const int MaxAttempts = 40;

    /// <summary>The door from Teams.</summary>
    public async Task<Answer> ReceiveAsync(Inbound inbound, CancellationToken cancellationToken)
    {
        if (TakesRole(inbound) || Find(inbound.From.Person).Person is null)
        {
            await directory.FreshenAsync(cancellationToken);
        }

        var (person, school) = Find(inbound.From.Person);
        var isOwn = await conversations.SeenAsync(inbound, cancellationToken);
        var settled = inbound switch
        {
            // A chat that is somebody else's: whoever says so, nothing of it is believed.
            _ when !isOwn => await ReplyAsync(
                InOwnChat(inbound), person, new Reply.Refused(Admission.NotHere), changed: false, cancellationToken),
            Inbound.BotAdded added => await RunAsync(
                inbound, person, () => conversations.AddedAsync(added.From, person, school, cancellationToken), cancellationToken),
            Inbound.BotRemoved removed => await RunAsync(
                inbound, person, () => conversations.RemovedAsync(removed.From, cancellationToken), cancellationToken),
            _ when person is null || school is null => await ReplyAsync(
                inbound, null, new Reply.Refused(Unlisted(inbound)), changed: false, cancellationToken),
            Inbound.Typed typed => await RunAsync(
                inbound, person, () => CommandAsync(typed, Caller(typed.From, person, school), cancellationToken), cancellationToken),
            Inbound.CardAction action => await ActAsync(
                inbound, action.Verb, action.Data, Caller(action.From, person, school), cancellationToken),
            Inbound.DialogOpened opened => await ActAsync(
                inbound, opened.Verb, opened.Data, Caller(opened.From, person, school), cancellationToken),
            Inbound.DialogSubmitted submitted => await ActAsync(
                inbound, submitted.Verb, submitted.Data, Caller(submitted.From, person, school), cancellationToken),
            Inbound.FileAnswered answered => await FileAsync(answered, Caller(answered.From, person, school), cancellationToken),
            _ => throw new UnreachableException(),
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
    private static Inbound InOwnChat(Inbound inbound) =>
        inbound with { From = inbound.From with { Conversation = inbound.From.Conversation with { Kind = ConversationKind.Personal } } };

    private static Refusal Unlisted(Inbound inbound) => Admission.Refused(CommonRefusals.NotInDirectory, inbound.From.Conversation.Kind);

    /// <summary>Roles that are too old are left out, so that nothing that depends on one goes on, wherever it is looked at.</summary>
    private Caller Caller(Origin origin, Person person, SchoolProfile school) =>
        new(
            directory.RolesAreTooOld ? person with { Roles = [.. person.Roles.Where(role => role == Role.Staff)] } : person,
            school,
            time.GetCurrentInstant(),
            origin);

    private (Person? Person, SchoolProfile? School) Find(PersonId id) =>
        directory.Current is { } snapshot && snapshot.People.TryGetValue(id, out var person)
            ? (person, snapshot.Schools.GetValueOrDefault(person.School))
            : (null, null);

    /// <summary>A role may have been taken away a moment ago, and the card that asks may be an old one.</summary>
    private bool TakesRole(Inbound inbound) => inbound switch
    {
        Inbound.Typed typed => routes.Commands.Find(typed.Text) is var (route, _) && route.Admission.Audience.TakesRole,
        Inbound.CardAction action => TakesRole(action.Verb),
        Inbound.DialogOpened opened => TakesRole(opened.Verb),
        Inbound.DialogSubmitted submitted => TakesRole(submitted.Verb),
        Inbound.FileAnswered => true,
        _ => false,
    };

    private bool TakesRole(string verb) => routes.Verb(verb) is { Admission.Audience.TakesRole: true };

    /// <summary>Teams sends an unanswered action again under a new id: the same press gets the same answer and happens once.</summary>
    private Task<Settled> ActAsync(Inbound inbound, string verb, JsonElement data, Caller caller, CancellationToken cancellationToken) =>
        repeats.OnceAsync(
            inbound.From,
            verb,
            data,
            () => RunAsync(inbound, caller.Person, () => VerbAsync(verb, data, caller, cancellationToken), cancellationToken));

    /// <summary>Who may have the file is the use case's to know: only it knows which file it is.</summary>
    private Task<Settled> FileAsync(Inbound.FileAnswered answered, Caller caller, CancellationToken cancellationToken) =>
        repeats.OnceAsync(
            answered.From,
            $"file {answered.Given.Place?.UniqueId}",
            JsonSerializer.SerializeToElement(answered.Given.Context),
            () => RunAsync(answered, caller.Person, () => GiveAsync(caller.Asks(answered.Given), cancellationToken), cancellationToken));

    private async Task<Outcome> GiveAsync(Request<FileAnswer> request, CancellationToken cancellationToken) =>
        routes.Files.Admission.Refuses(request.Person, request.Origin.Conversation.Kind) is { } refusal
            ? new Reply.Refused(refusal)
            : await routes.Files.HandleAsync(request, cancellationToken);

    private async Task<Outcome> VerbAsync(string verb, JsonElement data, Caller caller, CancellationToken cancellationToken)
    {
        if (routes.Verb(verb) is not { } route)
        {
            return new Reply.Refused(CommonRefusals.CardTooOld);
        }

        return RefusedBy(route.Admission, caller) is { } refusal
            ? new Reply.Refused(refusal)
            : await route.HandleAsync(caller, data, cancellationToken) ?? new Reply.Refused(CommonRefusals.NotUnderstood);
    }

    private async Task<Outcome> CommandAsync(Inbound.Typed typed, Caller caller, CancellationToken cancellationToken)
    {
        if (routes.Commands.Find(typed.Text) is not var (route, rest))
        {
            // A suggestion shows what somebody may do.
            return caller.Origin.Conversation.Kind == ConversationKind.Personal
                ? Unknown.Command(routes.Commands, typed.Text, caller.Person)
                : new Reply.Refused(Admission.NotHere);
        }

        return RefusedBy(route.Admission, caller) is { } refusal
            ? new Reply.Refused(refusal)
            : await route.HandleAsync(caller.Asks(rest), cancellationToken);
    }

    /// <summary>Who has the role, but too long ago to be believed, hears that, and not that it is somebody else's.</summary>
    private Refusal? RefusedBy(Admission admission, Caller caller) => caller.RefusedBy(admission) is { } refusal
        ? directory.RolesAreTooOld
            && caller.Origin.Conversation.Kind == ConversationKind.Personal
            && Find(caller.Person.Id).Person is { } person
            && admission.Audience.Admits(person)
            ? CommonRefusals.RolesTooOld
            : refusal
        : null;

    private async Task<Settled> RunAsync(Inbound inbound, Person? person, Func<Task<Outcome>> decide, CancellationToken cancellationToken)
    {
        var outcome = await SettleAsync(decide, cancellationToken);
        var reply = outcome?.Reply ?? new Reply.Refused(CommonRefusals.Busy);
        return await ReplyAsync(inbound, person, reply, outcome?.HasEffects ?? false, cancellationToken);
    }

    /// <summary>Load, decide, commit; when a row changed in between again, in turn. Null when that did not end.</summary>
    private async Task<Outcome?> SettleAsync(Func<Task<Outcome>> decide, CancellationToken cancellationToken)
    {
        var first = await decide();
        if (await commit.ApplyAsync(first, cancellationToken))
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

    private async Task<Settled> ReplyAsync(Inbound inbound, Person? person, Reply reply, bool changed, CancellationToken cancellationToken)
    {
        if (reply is Reply.Refused { Refusal.Code: var code })
        {
            metrics.Refused(code);
            LogRefused(logger, code);
        }

        var language = person?.Language ?? Language.Dutch;
        if (inbound is not (Inbound.Typed or Inbound.FileAnswered))
        {
            return new Settled(Replies.InAnswer(reply, language), changed);
        }

        if (Replies.AsMessage(inbound.From, person, reply, language) is { } message)
        {
            await commit.ApplyAsync(Outcome.Nothing with { Messages = [message] }, cancellationToken);
        }

        return new Settled(new Answer.Done(), changed);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Refused: {Code}")]
    private static partial void LogRefused(ILogger logger, string code);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A use case met other writers {Attempts} times and was given up")]
    private static partial void LogNeverSettled(ILogger logger, int attempts);
}
