using NodaTime;
using NodaTime.Text;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Evaluation;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>
/// The messages of a moment, each with the key that makes it be sent at most once: per person, kind of reminder and date of the moment.
/// </summary>
internal static class EvaluationMessages
{
    /// <summary>The messages of one moment form one group in the outbox.</summary>
    public static string GroupOf(SchoolId school, string moment) => $"evaluation-{school}-{moment}";

    public static OutgoingMessage Reminder(
        MomentRecord moment, ReminderKind kind, Person to, AdaptiveCard card, Instant until, LocalDate? snoozedTo = null) =>
        new(
            Key(moment, to.Id, KindOf(kind, moment.Date, snoozedTo)), moment.School, new Recipient.Personal(to.Id), card, until);

    /// <summary>Tells somebody that a moment was handed over to them; once per hand-over.</summary>
    public static OutgoingMessage HandedOver(MomentRecord moment, Person to, AdaptiveCard card, string press) =>
        new(Key(moment, to.Id, $"handover-{press}"), moment.School, new Recipient.Personal(to.Id), card);

    /// <summary>The reminders for a moment's current date, which are obsolete once it moves or is closed.</summary>
    public static IEnumerable<MessageKey> Reminders(MomentRecord moment, IEnumerable<Person> people) =>
        people.SelectMany(person => Enum.GetValues<ReminderKind>().Select(kind => Key(moment, person.Id, KindOf(kind, moment.Date, null))));

    private static MessageKey Key(MomentRecord moment, PersonId person, string kind) =>
        new(GroupOf(moment.School, moment.Id), person.Value, kind);

    private static string KindOf(ReminderKind kind, LocalDate date, LocalDate? snoozedTo) =>
        $"{kind}-{Iso(date)}{(snoozedTo is { } day ? $"-snoozed-{Iso(day)}" : "")}".ToLowerInvariant();

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
