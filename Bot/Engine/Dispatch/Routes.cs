using System.Diagnostics;
using System.Text.Json;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.Engine.Dispatch;

/// <summary>Which use case takes what. Made once at start-up; two owners of one name stop the start and are both named.</summary>
internal sealed class Routes
{
    private readonly Dictionary<string, VerbRoute> _verbs;
    private readonly Dictionary<OccurrenceKind, OccurrenceRoute> _occurrences;
    private readonly SmallTalk _smallTalk;

    public Routes(
        IEnumerable<VerbRoute> verbs, IEnumerable<CommandRoute> commands, IEnumerable<OccurrenceRoute> occurrences, FileRoute files,
        SmallTalk smallTalk)
    {
        _verbs = ByName(verbs, route => route.Verb, route => route.Owner);
        _occurrences = ByName(occurrences, route => route.Kind, route => route.Owner);
        Commands = new CommandList(commands);
        Files = files;
        _smallTalk = smallTalk;
    }

    /// <summary>The one use case that hears whether a file may be stored.</summary>
    public FileRoute Files { get; }

    public CommandList Commands { get; }

    public IReadOnlyCollection<string> VerbNames => _verbs.Keys;

    /// <summary>Who takes what somebody asks; null when the bot was added or removed, which nobody asks.</summary>
    public Asked? Resolve(Inbound inbound) => inbound switch
    {
        Inbound.Typed typed => Line(typed.Text, typed.From.Conversation.Kind) ?? Talk(typed.Text) ?? Unknown.Line(Commands, typed.Text),
        Inbound.CardAction { CameAsMessage: true } action => Press(action, action.Verb, action.Data) with
        {
            Reply = ReplyWay.AsMessage,
            // The same press in the response would else share this one's answer, which there is none.
            Press = ($"message {action.Verb}", action.Data),
        },
        Inbound.CardAction action => Press(action, action.Verb, action.Data),
        Inbound.DialogOpened opened => Press(opened, opened.Verb, opened.Data),
        Inbound.DialogSubmitted submitted => Press(submitted, submitted.Verb, submitted.Data),
        Inbound.FileAnswered answered => File(answered.Given),
        Inbound.BotAdded or Inbound.BotRemoved => null,
        _ => throw new UnreachableException(),
    };

    /// <summary>The one way in which anything that was asked is done: its guards, then its use case.</summary>
    public static async Task<Outcome> RunAsync(Asked asked, Caller caller, CancellationToken cancellationToken)
    {
        if (caller.RefusedBy(asked.Admission) is { } turnedAway)
        {
            return asked.TurnedAway(turnedAway, caller);
        }

        return await asked.DecideAsync(caller, cancellationToken) switch
        {
            null => new Reply.Refused(CommonRefusals.NotUnderstood),
            { Reply: Reply.Refused { Instead: null, Refusal: var refusal } } =>
                await asked.RefusedAsync(refusal, caller, cancellationToken),
            var outcome => outcome,
        };
    }

    public VerbRoute? Verb(string name) => _verbs.GetValueOrDefault(name);

    public bool Knows(OccurrenceKind kind) => _occurrences.ContainsKey(kind);

    /// <summary>What a kind ends; null for one that ends nothing, or that nobody does.</summary>
    public Text? EndingOf(OccurrenceKind kind) => _occurrences.GetValueOrDefault(kind)?.Ends;

    /// <summary>Who does this kind.</summary>
    /// <exception cref="InvalidOperationException">Nobody does this kind: an occurrence of a feature that was removed.</exception>
    public OccurrenceRoute Occurrence(OccurrenceKind kind) => _occurrences.TryGetValue(kind, out var route)
        ? route
        : throw new InvalidOperationException(
            $"No use case does the occurrence '{kind.Name}'. Register it with OnOccurrence in its slice.");

    private Asked? Line(string typed, ConversationKind there) => Commands.Find(typed, there) is var (route, words)
        ? new Asked(route.Admission, async (caller, cancellationToken) => await route.HandleAsync(caller.Asks(words), cancellationToken))
        {
            Reply = ReplyWay.AsMessage,
        }
        : null;

    private Asked? Talk(string typed) => _smallTalk.Find(typed) is { } said ? _smallTalk.Answer(said) : null;

    private Asked Press(Inbound pressed, string verb, JsonElement data)
    {
        var asked = Verb(verb) switch
        {
            null => Unknown.Verb,
            { LineOf: { } lineOf } button when lineOf(data) is { } line => Button(button, line, pressed.From.Conversation.Kind),
            var route => new Asked(route.Admission, (caller, cancellationToken) => route.HandleAsync(caller, data, cancellationToken))
            {
                DrawnAgain = route.DrawAsync is { } draw ? (caller, cancellationToken) => draw(caller, data, cancellationToken) : null,
            },
        };
        return asked with { Press = (verb, data) };
    }

    /// <summary>What the line takes, where the button may be pressed.</summary>
    private Asked Button(VerbRoute button, string line, ConversationKind there) => Line(line, there) is { } asked
        ? asked with
        {
            Admission = asked.Admission with { Places = asked.Admission.Places & button.Admission.Places },
            Reply = ReplyWay.AsMessageToPress,
        }
        : Unknown.Verb;

    /// <summary>
    /// Who may have the file is the use case's to know: only it knows which file it is. So roles are read freshly for each.
    /// </summary>
    private Asked File(FileAnswer given) =>
        new(Files.Admission, async (caller, cancellationToken) => await Files.HandleAsync(caller.Asks(given), cancellationToken))
        {
            Reply = ReplyWay.AsMessage,
            TakesRole = true,
            Press = ($"file {given.Place?.UniqueId}", JsonSerializer.SerializeToElement(given.Context)),
        };

    private static Dictionary<TKey, TRoute> ByName<TKey, TRoute>(
        IEnumerable<TRoute> routes, Func<TRoute, TKey> name, Func<TRoute, Type> owner)
        where TKey : notnull
    {
        var byName = new Dictionary<TKey, TRoute>();
        foreach (var route in routes)
        {
            if (!byName.TryAdd(name(route), route))
            {
                throw new InvalidOperationException(
                    $"'{name(route)}' has two handlers: {owner(byName[name(route)]).Name} and {owner(route).Name}. Keep one.");
            }
        }

        return byName;
    }
}
