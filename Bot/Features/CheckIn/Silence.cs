using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>
/// Counts, when a round closes, who kept silent, and asks whoever did so three times in a row, once, whether to leave them alone for a
/// while. Skipping is an answer. Who answers again begins anew; until then the question is not repeated.
/// </summary>
internal sealed class Silence(SilenceStore store, StaffReach reach, CheckInRhythm rhythm, RestButtons rest)
{
    /// <summary>
    /// The outcome of a closing with the counting added. Harmless to repeat: a round is counted once. When the core team closed it early
    /// nobody is counted as silent: they might still have answered.
    /// </summary>
    public async Task<Outcome> CountAsync(
        Outcome closing, DueRequest due, RoundRecord round, IReadOnlyList<ParticipationRecord> asked, CancellationToken cancellationToken)
    {
        var days = rhythm.DaysOf(due.School, round);
        var awake = await reach.WithoutPausedAsync(reach.Known(asked.Select(one => one.Person)), due.Today, cancellationToken);
        var there = awake.Where(days.Works).ToDictionary(person => person.Id);
        var known = await store.OfAsync(due.School.Id, cancellationToken);
        var silent = asked
            .Where(one => due.Now >= round.ClosesAt && !one.HasAnswered && there.ContainsKey(one.Person))
            .Select(one => After(known.GetValueOrDefault(one.Person), round, one.Person))
            .ToList();
        return closing with
        {
            Writes = [
                .. closing.Writes,
                .. SilenceStore.Write(
                    due.School.Id,
                    silent.Where(one => one != known.GetValueOrDefault(one.Person)),
                    asked.Where(one => one.HasAnswered).Select(one => known.GetValueOrDefault(one.Person)).OfType<SilenceRecord>()),
            ],
            Messages = [
                .. closing.Messages,
                .. silent
                    .Where(one => one.Rounds == SilenceRecord.Enough && one.LastRound == round.Date)
                    .Select(one => Message(round, due.School, there[one.Person])),
            ],
        };
    }

    /// <summary>"No, keep asking": nothing changes, and nothing is kept of it.</summary>
    public static Task<Outcome> KeepAsync(Request<NoPayload> request) =>
        Task.FromResult<Outcome>(new Reply.Show(NoticeCard.Create(CheckInSilenceTexts.Kept, request.Language)));

    /// <summary>
    /// The count after one more round. A round that was counted is not counted again, and who was asked already is not any more. A new
    /// school year begins anew.
    /// </summary>
    internal static SilenceRecord After(SilenceRecord? known, RoundRecord round, PersonId person) => known switch
    {
        null => new SilenceRecord(round.School, person, 1, round.Date),
        _ when !SchoolYear.Of(round.Date).Contains(known.LastRound) => known with { Rounds = 1, LastRound = round.Date },
        { Rounds: >= SilenceRecord.Enough } => known,
        _ when known.LastRound >= round.Date => known,
        _ => known with { Rounds = known.Rounds + 1, LastRound = round.Date },
    };

    private OutgoingMessage Message(RoundRecord round, SchoolProfile school, Person person) => new(
        new MessageKey(round.Id.Value, person.Id.Value, "rest"),
        school.Id,
        new Recipient.Personal(person.Id),
        CheckInSilenceCard.Create(rest(person.Language), person.Language));
}

/// <summary>What is kept of somebody's silence: a number of rounds and the date of the last.</summary>
internal sealed class SilenceData(SilenceStore store)
{
    public PersonalData Personal => PersonalData.OfOne(
        (person, school, cancellationToken) => store.OfAsync(school.Id, person.Id, cancellationToken),
        silence => CheckInDataLines.Silence(silence.Rounds),
        silence => SilenceStore.Write(silence.School, [], [silence]));

    /// <summary>Erases what is of an earlier school year.</summary>
    public RetentionSource Term => new("silence", async (school, today, cancellationToken) => SilenceStore.Write(
        school.Id,
        [],
        (await store.OfAsync(school.Id, cancellationToken)).Values.Where(one => !SchoolYear.Of(today).Contains(one.LastRound))));
}
