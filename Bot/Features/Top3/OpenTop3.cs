using Welbevinden.Bot.Engine.Confidentiality;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.School;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Top3;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>Opens a poll: freezes its aspects and classes, sends every mentor a card, and plans the reminder and the closing.</summary>
internal sealed class OpenTop3(Top3Store store, Top3Reach reach, Top3Rhythm rhythm, Top3Messages messages)
{
    public static readonly OccurrenceKind Kind = new("top3.open");

    /// <summary>Distinguishes an opening that somebody asked for from a scheduled one, which can be cancelled.</summary>
    public const string ByHand = "hand";

    public async Task<Outcome> HandleAsync(DueRequest due, CancellationToken cancellationToken)
    {
        if (due.Occurrence.Subject != ByHand && await store.IsSkippedAsync(due.School.Id, due.Occurrence.Date, cancellationToken))
        {
            return Outcome.Nothing;
        }

        var id = Top3Keys.RoundOf(due.School.Id, due.Occurrence.Date);
        var polls = await store.PollsAsync(due.School.Id, cancellationToken);
        if (polls.Any(other => other.Id != id && other.State == PollState.Open)
            || polls.Any(poll => poll.Id == id && poll.State != PollState.Open))
        {
            return Outcome.Nothing;
        }

        var times = rhythm.TimesOf(due.School, due.Today);
        var known = polls.FirstOrDefault(poll => poll.Id == id);
        var catalogue = await store.CatalogueAsync(due.School.Id, cancellationToken) ?? Catalogue.Standard(due.School.Id);
        var poll = known ?? NewPoll(due, times, Catalogue.Asked(catalogue));
        var asked = await store.ClassesAsync(id, cancellationToken);
        IReadOnlyList<ClassRecord> missing = [
            .. reach.Classes(due.School.Id)
                .Where(mentored => asked.All(one => one.ClassId != mentored.Id))
                .Select(mentored => ToRecord(id, mentored)),
        ];
        IReadOnlyList<ClassRecord> all = [.. asked, .. missing];
        var mentors = await reach.MentorsAsync(all, due.Today, cancellationToken);
        return Outcome.Nothing with
        {
            // Only what is missing, so that an interrupted opening is finished and nothing is done twice.
            Writes =
            [
                .. known is null ? [Top3Rows.Open(poll)] : Array.Empty<Batch>(),
                .. await store.LatchAsync(id, cancellationToken) is null ? [Top3Rows.StartLatch(poll)] : Array.Empty<Batch>(),
                .. Top3Rows.Ask(missing),
            ],
            Occurrences =
            [
                .. times.RemindsAt is { } reminds ? [new(RemindTop3.Kind, due.School.Id, poll.Date, reminds)] : Array.Empty<Occurrence>(),
                new(CloseTop3.Kind, due.School.Id, poll.Date, poll.ClosesAt),
            ],
            Forgotten = due.Occurrence.Subject == ByHand ? [] : [AnnounceTop3.Of(due.School.Id, due.Occurrence.Date)],
            Messages = [.. mentors.Select(mentor => messages.Question(poll, all, mentor, due.School)).OfType<OutgoingMessage>()],
        };
    }

    private static PollRecord NewPoll(DueRequest due, RoundTimes times, IReadOnlyList<AspectRecord> aspects) => new(
        Top3Keys.RoundOf(due.School.Id, due.Occurrence.Date),
        due.School.Id,
        due.Occurrence.Date,
        due.Now,
        times.ClosesAt,
        MinimumGroup.Standard.Value,
        aspects);

    private static ClassRecord ToRecord(RoundId round, SchoolClass mentored) =>
        new(round, mentored.Id, mentored.Name, mentored.Year, SchoolLevels.NameOf(mentored.Level), mentored.Mentors);
}
