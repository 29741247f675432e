using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Rounds;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Storage.Features.CheckIn;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>
/// Publishes a closed round to those who were asked and do not pause: the counts when enough people answered, else only that they did
/// not. The cards that asked lose their buttons.
/// </summary>
internal sealed class PublishCheckIn(
    CheckInStore store, RoundJudgement judgement, StaffReach reach, CheckInSequel sequel, RoundCards cards)
{
    public static readonly OccurrenceKind Kind = new("checkin.publish");

    public async Task<Outcome> HandleAsync(DueRequest due, CancellationToken cancellationToken)
    {
        var round = await store.RoundAsync(due.School.Id, due.Occurrence.Date, cancellationToken);
        if (round is null or { State: RoundState.Open })
        {
            return Outcome.Nothing;
        }

        var asked = await store.ParticipationsAsync(round.Id, cancellationToken);
        var people = reach.Known(asked.Select(one => one.Person));
        if (RoundClosing.Waits(due, asked.Count, people.Count))
        {
            return Outcome.Nothing with { WaitsFor = RoundClosing.NobodyThere };
        }

        var rounds = await store.RoundsAsync(round.School, cancellationToken);
        var outcome = Decide(
            due,
            round,
            round.State == RoundState.Published ? round : await judgement.FreezeAsync(round, rounds, cancellationToken),
            rounds,
            await reach.WithoutPausedAsync(people, due.Today, cancellationToken));
        return outcome with
        {
            Messages =
            [
                .. outcome.Messages,
                .. await ClosedAsync(due, round, people, cancellationToken),
                .. await ReviewedAsync(due, round, people, cancellationToken),
            ],
        };
    }

    /// <summary>
    /// The cards that asked, without their buttons; after the outcome, which people wait for. Only the question, which everybody got: a row
    /// about a reminder would tell, as long as it waits, who had not answered. A press on a reminder shows the outcome.
    /// </summary>
    private Task<IReadOnlyList<OutgoingMessage>> ClosedAsync(
        DueRequest due, RoundRecord round, IReadOnlyList<Person> people, CancellationToken cancellationToken) => cards.CloseAsync(
        due,
        people,
        person => [CheckInMessages.QuestionOf(round.Id, person)],
        language => CheckInEndedCard.Create(due.School.Name, round.Date, language),
        cancellationToken);

    /// <summary>The cards on which the core team saw it first. Somebody of the team who is not on the staff was not asked either.</summary>
    private async Task<IReadOnlyList<OutgoingMessage>> ReviewedAsync(
        DueRequest due, RoundRecord round, IReadOnlyList<Person> asked, CancellationToken cancellationToken) => asked.Count == 0
        ? []
        : await cards.CloseAsync(
            due,
            await reach.CoreTeamAsync(due.School.Id, due.Today, cancellationToken),
            person => [CheckInMessages.ReviewOf(round.Id, person)],
            language => CheckInReviewedCard.Create(due.School.Name, round.Date, language),
            cancellationToken);

    /// <summary>The rounds that counted along, of which now nothing needs to be kept any more.</summary>
    private static IEnumerable<RoundRecord> Earlier(RoundRecord round, IReadOnlyList<RoundRecord> rounds) =>
        RoundJudgement.WindowOf(round, rounds).Where(one => one.Date < round.Date);

    private Outcome Decide(
        DueRequest due,
        RoundRecord round,
        RoundRecord published,
        IReadOnlyList<RoundRecord> rounds,
        IReadOnlyList<Person> readers)
    {
        var earlier = EarlierRounds.Than(round, rounds);
        Batch[] state = round.State == RoundState.Published ? [] : [CheckInRows.Replace(published)];
        return Outcome.Nothing with
        {
            Writes = state,
            Messages = [.. readers.Select(person => CheckInMessages.Result(published, due.School, person, earlier, sequel.Of(person)))],
            Occurrences =
            [
                RoundClosing.Next(EraseCheckIn.Kind, due),
                .. published.IsCarried ? [] : Earlier(published, rounds).Select(
                    one => new Occurrence(EraseCheckIn.Kind, due.School.Id, one.Date, due.Now, EraseCheckIn.WindowOver)),
            ],
        };
    }
}
