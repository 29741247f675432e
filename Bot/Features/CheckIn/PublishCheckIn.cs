using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Rounds;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.School;
using Welbevinden.Storage.Features.CheckIn;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>
/// Publishes a closed round to those who were asked: the counts when enough people answered, otherwise only that too few did.
/// </summary>
internal sealed class PublishCheckIn(CheckInStore store, Tallies tallies, IDirectory directory)
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
        IReadOnlyList<Person> people = [.. asked.Select(one => directory.Current?.People.GetValueOrDefault(one.Person)).OfType<Person>()];
        return RoundClosing.Waits(due, asked.Count, people.Count)
            ? Outcome.Nothing with { WaitsFor = RoundClosing.NobodyThere }
            : Decide(due, round, tally, people);
    }

    internal static Outcome Decide(DueRequest due, RoundRecord round, Tally tally, IReadOnlyList<Person> asked)
    {
        var published = round.State == RoundState.Published ? round : CheckInResults.Freeze(round, tally);
        Batch[] state = round.State == RoundState.Published ? [] : [CheckInRows.Replace(published)];
        return Outcome.Nothing with
        {
            Writes = state,
            Messages = [.. asked.Select(person => CheckInMessages.Result(published, due.School, person))],
            Occurrences = [RoundClosing.Next(EraseCheckIn.Kind, due)],
        };
    }
}
