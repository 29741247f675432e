using NodaTime;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;
using Welbevinden.Cards.Shared.Questions;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>The messages of a round, each with the key that makes it be sent once.</summary>
internal static class CheckInMessages
{
    private const string QuestionKind = "question";
    private const string ReminderKind = "reminder";
    private const string ResultKind = "result";
    private const string ReviewKind = "review";

    public static OutgoingMessage Question(RoundRecord round, SchoolProfile school, Person person) =>
        new(
            Key(round.Id, person.Id, QuestionKind),
            school.Id,
            new Recipient.Personal(person.Id),
            QuestionCard(round, school, person, isReminder: false),
            round.ClosesAt);

    public static OutgoingMessage Reminder(RoundRecord round, SchoolProfile school, Person person) =>
        new(
            Key(round.Id, person.Id, ReminderKind),
            school.Id,
            new Recipient.Personal(person.Id),
            QuestionCard(round, school, person, isReminder: true),
            round.ClosesAt);

    public static OutgoingMessage Result(
        RoundRecord round, SchoolProfile school, Person person, EarlierRounds earlier, IReadOnlyList<Onward> next) =>
        new(
            Key(round.Id, person.Id, ResultKind),
            school.Id,
            new Recipient.Personal(person.Id),
            CheckInResults.Card(round, school, person.Language, earlier, next));

    /// <summary>The messages that are obsolete once this person answered or the round closed.</summary>
    public static IEnumerable<MessageKey> Questions(RoundId round, PersonId person) =>
        [Key(round, person, QuestionKind), Key(round, person, ReminderKind)];

    /// <summary>The message that everybody who was asked got.</summary>
    public static MessageKey QuestionOf(RoundId round, PersonId person) => Key(round, person, QuestionKind);

    /// <summary>The message in which somebody of the core team sees the outcome first.</summary>
    public static MessageKey ReviewOf(RoundId round, PersonId person) => Key(round, person, ReviewKind);

    /// <summary>
    /// All messages of a round; they are erased together, because who got which tells who did not answer, and when others did.
    /// </summary>
    public static MessageScope Of(RoundId round) => new(round.Value);

    /// <summary>The question, or the reminder that asks it again.</summary>
    /// <param name="round">Which round.</param>
    /// <param name="school">Whose round.</param>
    /// <param name="person">Who is asked.</param>
    /// <param name="isReminder">Whether to say that it is a reminder.</param>
    /// <param name="mark">The card's mark when it is returned immediately in a reply; a queued card gets its mark when it is sent.</param>
    public static AdaptiveCard QuestionCard(
        RoundRecord round, SchoolProfile school, Person person, bool isReminder, string mark = CardMark.Blank) =>
        CheckInQuestionCard.Create(
            new CheckInQuestionView
            {
                Form = CheckInForms.Find(round.Form) ?? CheckInForms.First,
                RoundId = round.Id.Value,
                For = person.Id.Value,
                SchoolName = school.Name,
                ClosesAt = InSchool(round.ClosesAt, school),
                Minimum = round.Minimum,
                IsReminder = isReminder,
                Mark = mark,
            },
            person.Language);

    public static LocalDateTime InSchool(Instant instant, SchoolProfile school) => instant.InZone(school.TimeZone).LocalDateTime;

    private static MessageKey Key(RoundId round, PersonId person, string kind) => new(round.Value, person.Value, kind);
}
