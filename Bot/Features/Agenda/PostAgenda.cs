using NodaTime;
using NodaTime.Text;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Agenda;
using Welbevinden.Storage.Features.Agenda;

namespace Welbevinden.Bot.Features.Agenda;

/// <summary>Posts the question of this week or month in the channel that the school chose, when an item is due.</summary>
internal sealed class PostAgenda(AgendaStore store, SchoolCalendars calendars)
{
    public static readonly OccurrenceKind Kind = new("agenda.post");

    /// <summary>A question for this week's meeting makes no sense next week.</summary>
    private static readonly Duration SendWithin = Duration.FromDays(2);

    public async Task<Outcome> HandleAsync(DueRequest due, CancellationToken cancellationToken)
    {
        var nominal = due.Occurrence.Date;
        if (await store.OfAsync(due.School.Id, cancellationToken) is not { } agenda || !AgendaSchedule.IsDue(agenda, nominal))
        {
            return Outcome.Nothing;
        }

        return Outcome.Nothing with
        {
            Writes = agenda.LastPosted == nominal ? [] : [AgendaStore.Write(agenda with { LastPosted = nominal })],
            Messages = [Message(due, agenda, AgendaSchedule.Question(agenda.Pace, calendars.Of(due.School), nominal))],
        };
    }

    internal static AgendaRhythm Words(AgendaPace pace) => pace switch
    {
        AgendaPace.Weekly => AgendaRhythm.Weekly,
        AgendaPace.Monthly => AgendaRhythm.Monthly,
    };

    private static OutgoingMessage Message(DueRequest due, AgendaRecord agenda, AgendaQuestion question) => new(
        new MessageKey($"agenda-{due.School.Id}-{LocalDatePattern.Iso.Format(due.Occurrence.Date)}", agenda.Conversation, "item"),
        due.School.Id,
        new Recipient.Conversation(
            new ConversationReference(agenda.Conversation, agenda.ServiceUrl, Enum.Parse<ConversationKind>(agenda.ConversationKind))),
        AgendaItemCard.Create(question, Words(agenda.Pace), Enum.Parse<Language>(agenda.Language)),
        due.Occurrence.DueAt + SendWithin);
}
