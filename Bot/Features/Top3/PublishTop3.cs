using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Rounds;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>
/// Sends the outcome of a closed poll: to the analysis team every view, to the mentors what all may see and their own classes, to the core
/// team, which started it, what all may see. Those who pause get nothing now and find it under "resultaten". The cards that asked lose
/// their buttons.
/// </summary>
internal sealed class PublishTop3(Top3Store store, Top3Reach reach, Top3Results results, RoundCards cards)
{
    public static readonly OccurrenceKind Kind = new("top3.publish");

    public async Task<Outcome> HandleAsync(DueRequest due, CancellationToken cancellationToken)
    {
        var poll = await store.PollAsync(due.School.Id, due.Occurrence.Date, cancellationToken);
        if (poll is null or { State: PollState.Open })
        {
            return Outcome.Nothing;
        }

        var outcome = await results.LoadAsync(poll, cancellationToken);
        var mentors = outcome.Classes.SelectMany(asked => asked.Mentors).Distinct().ToList();
        IReadOnlyList<Person> readers =
        [
            .. reach.Leading(due.School.Id)
                .Concat(mentors.Select(reach.Person).OfType<Person>())
                .DistinctBy(person => person.Id),
        ];
        if (RoundClosing.Waits(due, mentors.Count, readers.Count))
        {
            return Outcome.Nothing with { WaitsFor = RoundClosing.NobodyThere };
        }

        var awake = await reach.WithoutPausedAsync(readers, due.Today, cancellationToken);
        return Outcome.Nothing with
        {
            Writes = poll.State == PollState.Published ? [] : [Top3Rows.Replace(poll with { State = PollState.Published })],
            Messages =
            [
                .. awake.Select(reader => Top3Messages.Result(
                    poll, reader, due.School, Top3ResultCard.Create(
                        results.View(reader, due.School, outcome, Top3Views.School), reader.Language))),
                .. await ClosedAsync(due, poll, mentors.Select(reach.Person).OfType<Person>(), cancellationToken),
            ],
            Occurrences = [RoundClosing.Next(EraseTop3.Kind, due)],
        };
    }

    /// <summary>What a mentor filled in is under "resultaten" with the outcome, so nothing is lost with the card.</summary>
    private Task<IReadOnlyList<OutgoingMessage>> ClosedAsync(
        DueRequest due, PollRecord poll, IEnumerable<Person> mentors, CancellationToken cancellationToken) => cards.CloseAsync(
        due,
        mentors,
        mentor => Top3Messages.Questions(poll.Id, mentor),
        language => Top3EndedCard.Create(due.School.Name, poll.Date, language),
        cancellationToken);
}
