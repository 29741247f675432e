using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Welbevinden.Bot.Engine.Conversations;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Platter;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Conversations;
using Welbevinden.Storage.Features.Platter;

namespace Welbevinden.Bot.Features.Platter;

/// <summary>
/// Divides a team or a school into twos or threes and sends each person the conversation card, after a card that says how many people
/// that are. Each card says who asked for it. Nothing about the conversations is sent back.
/// </summary>
internal sealed class PairPeople(IDirectory directory, PauseStore pauses, PlatterStore store, TipChoice tips)
{
    private const string Team = "team";
    private const string School = "school";

    public static Task<Outcome> PrepareAsync(Request<string> request)
    {
        var mayAskSchool = request.Person.Has(Role.CoreTeam);
        return Task.FromResult<Outcome>(request.Person.Team is null && !mayAskSchool
            ? new Reply.Refused(PlatterRefusals.NoTeam)
            : new Reply.Show(Form(request, new PlatterPairing(""))));
    }

    /// <summary>The form with what was chosen.</summary>
    public static Task<AdaptiveCard?> DrawAsync(Request<PlatterPairing> request) =>
        Task.FromResult<AdaptiveCard?>(Form(request, request.Payload));

    private static AdaptiveCard Form<TPayload>(Request<TPayload> request, PlatterPairing chosen) => PairingFormCard.Create(
        new PairingFormView
        {
            Date = request.Today,
            Team = request.Person.Team,
            MayAskSchool = request.Person.Has(Role.CoreTeam),
            Audience = chosen.Audience,
            Size = chosen.Size,
        },
        request.Language);

    /// <summary>What would be sent, to how many, and in whose name.</summary>
    public Task<Outcome> PreviewAsync(Request<PlatterPairing> request, CancellationToken cancellationToken) =>
        DivideAsync(
            request,
            (_, people, made) => new Reply.Show(
                PairingConfirmCard.Create(View(people, made), request.Payload, request.Person.Name, request.Language)),
            cancellationToken);

    public Task<Outcome> ConfirmAsync(Request<PlatterPairing> request, CancellationToken cancellationToken) =>
        DivideAsync(request, (audience, people, made) => Send(request, audience, people, made), cancellationToken);

    private async Task<Outcome> DivideAsync(
        Request<PlatterPairing> request,
        Func<string, Dictionary<PersonId, Person>, PairingResult.Made, Outcome> then,
        CancellationToken cancellationToken)
    {
        if (Refuse(request) is { } refusal)
        {
            return new Reply.Refused(refusal);
        }

        var earlier = await store.PairingsAsync(request.School.Id, cancellationToken);
        var audience = request.Payload.Audience == School ? School : $"{Team}:{request.Person.Team}";
        if (earlier.Any(pairing => pairing.Date == request.Today && pairing.Audience == audience))
        {
            return new Reply.Refused(PlatterRefusals.AlreadyPaired);
        }

        var staff = (directory.Current?.With(Role.Staff, request.School.Id) ?? [])
            .Where(person => audience == School || person.Team == request.Person.Team);
        var people = (await pauses.WithoutPausedAsync(staff, request.Today, cancellationToken)).ToDictionary(person => person.Id);
        return Divide(request, audience, people, earlier) switch
        {
            PairingResult.Made made => then(audience, people, made),
            PairingResult.Nobody => new Reply.Refused(PlatterRefusals.NobodyToPair),
            PairingResult.OnePerson => new Reply.Refused(PlatterRefusals.OnePersonToPair),
            PairingResult.NoSharedDay => new Reply.Refused(PlatterRefusals.NoSharedDay),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static Refusal? Refuse(Request<PlatterPairing> request) => request.Payload switch
    {
        { Date: var date } when date != LocalDatePattern.Iso.Format(request.Today) => PlatterRefusals.OldCard,
        { Audience: not (Team or School) } or { Size: not ("pairs" or "threes") } => PlatterRefusals.UnknownChoice,
        { Audience: School } when !request.Person.Has(Role.CoreTeam) => PlatterRefusals.OnlyCoreTeamForSchool,
        { Audience: Team } when request.Person.Team is null => PlatterRefusals.NoTeam,
        _ => null,
    };

    /// <summary>Within a school year people do not meet again while that can be avoided.</summary>
    private static PairingResult Divide(
        Request<PlatterPairing> request, string audience, Dictionary<PersonId, Person> people, IReadOnlyList<PairingRecord> earlier)
    {
        var year = SchoolYear.Of(request.Today);
        var seed = SeededRandom.Of((ulong)year.From, new PersonId($"{request.School.Id}|{audience}"));
        var met = earlier.Where(pairing => year.Contains(pairing.Date)).SelectMany(pairing => pairing.Groups).ToList();
        var size = request.Payload.Size == "threes" ? GroupSize.Threes : GroupSize.Pairs;
        return Pairing.Make([.. people.Values.Select(person => new Participant(person.Id, person.Workdays))], met, size, seed);
    }

    private static PairsMadeView View(Dictionary<PersonId, Person> people, PairingResult.Made made) => new()
    {
        Groups = made.Groups.Count,
        People = made.Groups.Sum(group => group.Count),
        LeftOver = [.. made.LeftOver.Select(id => people[id].Name)],
    };

    private Outcome Send(
        Request<PlatterPairing> request, string audience, Dictionary<PersonId, Person> people, PairingResult.Made made) =>
        new(new Reply.Show(PairsMadeCard.Create(View(people, made), request.Language)))
        {
            Writes = [PlatterRows.Pair(new PairingRecord(request.School.Id, request.Today, audience, made.Groups))],
            Messages = [.. made.Groups.SelectMany(group => Invitations(request, audience, [.. group.Select(id => people[id])]))],
        };

    private IEnumerable<OutgoingMessage> Invitations(Request<PlatterPairing> request, string audience, Person[] group)
    {
        var days = group.Select(person => person.Workdays.AsEnumerable())
            .Aggregate((shared, mine) => shared.Intersect(mine))
            .Order()
            .Select(NameOf)
            .ToList();
        var tip = tips.ForReflection(request.Now).View;
        foreach (var person in group)
        {
            var view = new ConversationView
            {
                With = [.. group.Where(other => other.Id != person.Id).Select(other => other.Name)],
                SharedDays = days,
                Tip = tip,
                AskedBy = person.Id == request.Person.Id ? null : request.Person.Name,
            };
            var key = new MessageKey(
                $"platterpairs-{request.School.Id}-{request.Payload.Date}-{audience}", person.Id.Value, "conversation");
            yield return new OutgoingMessage(
                key, request.School.Id, new Recipient.Personal(person.Id), ConversationCard.Create(view, person.Language));
        }
    }

    private static Text NameOf(IsoDayOfWeek day) => new(
        CultureInfo.GetCultureInfo("nl-NL").DateTimeFormat.GetDayName((DayOfWeek)((int)day % 7)),
        CultureInfo.GetCultureInfo("en-GB").DateTimeFormat.GetDayName((DayOfWeek)((int)day % 7)));
}
