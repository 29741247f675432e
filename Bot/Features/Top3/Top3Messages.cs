using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>
/// The messages of a poll, each with the key that makes it be sent once. A mentor of several classes gets one message; the other classes
/// follow one by one.
/// </summary>
internal sealed class Top3Messages(Top3Cards cards)
{
    private const string QuestionKind = "question";
    private const string ReminderKind = "reminder";
    private const string ResultKind = "result";

    /// <summary>The card of the mentor's first unfinished class; null when all are finished.</summary>
    public OutgoingMessage? Question(PollRecord poll, IReadOnlyList<ClassRecord> classes, Person mentor, SchoolProfile school) =>
        Ask(poll, classes, mentor, school, isReminder: false);

    public OutgoingMessage? Reminder(PollRecord poll, IReadOnlyList<ClassRecord> classes, Person mentor, SchoolProfile school) =>
        Ask(poll, classes, mentor, school, isReminder: true);

    public static OutgoingMessage Result(PollRecord poll, Person person, SchoolProfile school, AdaptiveCard card) =>
        new(Key(poll.Id, person.Id, ResultKind), school.Id, new Recipient.Personal(person.Id), card);

    /// <summary>The messages that are obsolete once the poll closed.</summary>
    public static IEnumerable<MessageKey> Questions(RoundId round, PersonId mentor) =>
        [Key(round, mentor, QuestionKind), Key(round, mentor, ReminderKind)];

    /// <summary>The messages that end with the poll; recommendations that follow are not among them.</summary>
    public static MessageScope Of(RoundId round) => new(round.Value, QuestionKind, ReminderKind, ResultKind);

    private OutgoingMessage? Ask(
        PollRecord poll, IReadOnlyList<ClassRecord> classes, Person mentor, SchoolProfile school, bool isReminder) =>
        classes.FirstOrDefault(asked => asked.Mentors.Contains(mentor.Id) && asked.State != BallotState.Finished) is { } asked
            ? new OutgoingMessage(
                Key(poll.Id, mentor.Id, isReminder ? ReminderKind : QuestionKind),
                school.Id,
                new Recipient.Personal(mentor.Id),
                cards.Ballot(poll, asked, mentor, school, classes, isReminder),
                poll.ClosesAt)
            : null;

    private static MessageKey Key(RoundId round, PersonId person, string kind) => new(round.Value, person.Value, kind);
}
