using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Agenda;
using Welbevinden.Storage.Features.Agenda;

namespace Welbevinden.Bot.Features.Agenda;

/// <summary>
/// Lets the core team choose a channel and a rhythm, change them, or switch the item off; typed in the channel itself or in a personal
/// chat.
/// </summary>
internal sealed class SetAgenda(AgendaStore store, Rhythms rhythms)
{
    /// <summary>What Teams appends to a channel's id to address a thread in it; each item starts its own thread.</summary>
    private const string Thread = ";messageid=";

    public async Task<Outcome> TypedAsync(Request<string> request, CancellationToken cancellationToken) =>
        new Reply.Show(Card(request, await store.OfAsync(request.School.Id, cancellationToken)));

    public async Task<Outcome> SetAsync(Request<AgendaSet> request, CancellationToken cancellationToken)
    {
        var known = await store.OfAsync(request.School.Id, cancellationToken);
        if (request.Payload.Here && request.Origin.Conversation.Kind == ConversationKind.Personal)
        {
            return new Reply.Refused(AgendaRefusals.NotAChannel);
        }

        if (!request.Payload.Here && known is null)
        {
            return new Reply.Refused(AgendaRefusals.NoPlace);
        }

        var placed = request.Payload.Here ? Here(request, known) : known!;
        return Save(request, known, placed with { Pace = Pace(request.Payload.Rhythm), IsStopped = false });
    }

    public async Task<Outcome> StopAsync(Request<NoPayload> request, CancellationToken cancellationToken) =>
        await store.OfAsync(request.School.Id, cancellationToken) is { } known
            ? Save(request, known, known with { IsStopped = true })
            : new Reply.Refused(AgendaRefusals.NoPlace);

    private Outcome Save<TPayload>(Request<TPayload> request, AgendaRecord? before, AgendaRecord after) =>
        new Outcome(new Reply.Show(Card(request, after))) { Writes = before == after ? [] : [AgendaStore.Write(after)] };

    private static AgendaRecord Here<TPayload>(Request<TPayload> request, AgendaRecord? known)
    {
        var there = request.Origin.Conversation;
        return new AgendaRecord(
            request.School.Id, ChannelOf(there), there.ServiceUrl, there.Kind.ToString(), AgendaPace.Weekly, request.Language.ToString())
        {
            LastPosted = known?.LastPosted,
            ETag = known?.ETag ?? default,
        };
    }

    private Cards.Model.AdaptiveCard Card<TPayload>(Request<TPayload> request, AgendaRecord? agenda)
    {
        var view = new AgendaChoiceView
        {
            InChannel = request.Origin.Conversation.Kind != ConversationKind.Personal,
            Rhythm = agenda is null ? null : PostAgenda.Words(agenda.Pace),
            IsHere = agenda?.Conversation == ChannelOf(request.Origin.Conversation),
            IsStopped = agenda?.IsStopped ?? false,
            Next = agenda is null ? null : Next(request, agenda)?.InZone(request.School.TimeZone).LocalDateTime,
        };
        return AgendaChoiceCard.Create(view, request.Language);
    }

    private NodaTime.Instant? Next<TPayload>(Request<TPayload> request, AgendaRecord agenda) => rhythms
        .Coming(PostAgenda.Kind, request.School, request.Now)
        .FirstOrDefault(moment => AgendaSchedule.IsDue(agenda, moment.Nominal) && moment.Nominal != agenda.LastPosted)?.DueAt;

    private static AgendaPace Pace(AgendaRhythm rhythm) => rhythm switch
    {
        AgendaRhythm.Weekly => AgendaPace.Weekly,
        AgendaRhythm.Monthly => AgendaPace.Monthly,
    };

    private static string ChannelOf(ConversationReference there) => there.ConversationId.Split(Thread)[0];
}
