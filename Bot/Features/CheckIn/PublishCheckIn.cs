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
    CheckInStore store, Tallies tallies, StaffReach reach, CheckInSequel sequel, RoundCards cards)
{
    public static readonly OccurrenceKind Kind = new("checkin.publish");

    public async Task<Outcome> HandleAsync(DueRequest due, CancellationToken cancellationToken)
    {
        var round = await store.RoundAsync(due.School.Id, due.Occurrence.Date, cancellationToken);
        if (round is null or { State: RoundState.Open })
        {
            return Outcome.Nothing;
        }

        // An opening that was interrupted before it wrote its tally accepted no answers.
        var tally = await tallies.OfAsync(round.Id, cancellationToken) ?? Tally.Empty(round.Id);
        var asked = await store.ParticipationsAsync(round.Id, cancellationToken);
        var people = reach.Known(asked.Select(one => one.Person));
        if (RoundClosing.Waits(due, asked.Count, people.Count))
        {
            return Outcome.Nothing with { WaitsFor = RoundClosing.NobodyThere };
        }

        var outcome = Decide(
            due,
            round,
            tally,
            await reach.WithoutPausedAsync(people, due.Today, cancellationToken),
            await sequel.EarlierAsync(round, cancellationToken));
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

    private Outcome Decide(DueRequest due, RoundRecord round, Tally tally, IReadOnlyList<Person> readers, EarlierRounds earlier)
    {
        var published = round.State == RoundState.Published ? round : CheckInResults.Freeze(round, tally);
        Batch[] state = round.State == RoundState.Published ? [] : [CheckInRows.Replace(published)];
        return Outcome.Nothing with
        {
            Writes = state,
            Messages = [.. readers.Select(person => CheckInMessages.Result(published, due.School, person, earlier, sequel.Of(person)))],
            Occurrences = [RoundClosing.Next(EraseCheckIn.Kind, due)],
        };
    }
}
