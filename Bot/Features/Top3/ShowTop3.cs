using NodaTime;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>
/// Shows a mentor the open poll: all of the mentor's classes, or one of them. Those who lead it hear how it stands.
/// </summary>
internal sealed class ShowTop3(Top3Store store, Top3Cards cards, Top3Results results, Rhythms rhythms)
{
    public async Task<Outcome> TypedAsync(Request<string> request, CancellationToken cancellationToken)
    {
        var polls = await store.PollsAsync(request.School.Id, cancellationToken);
        if (polls.LastOrDefault(poll => poll.State == PollState.Open && request.Now < poll.ClosesAt) is not { } open)
        {
            return new Reply.Show(NoOpenTop3Card.Create(await NextAsync(request, cancellationToken), request.Language));
        }

        var classes = await store.ClassesAsync(open.Id, cancellationToken);
        var own = classes.Where(asked => asked.Mentors.Contains(request.Person.Id)).ToList();
        return own switch
        {
            [] when request.Person.Has(Role.CoreTeam) || request.Person.Has(Role.AnalysisTeam) => new Reply.Show(Top3RunningCard.Create(
                Top3Rhythm.InSchool(open.ClosesAt, request.School),
                classes.Count(asked => asked.State == BallotState.Finished),
                classes.Count,
                request.Language)),
            [] => new Reply.Refused(Top3Refusals.NotYourClass),
            [var only] => new Reply.Show(cards.Ballot(open, only, request.Person, request.School, own)),
            _ => new Reply.Show(Top3Cards.Classes(open, own, request.School, request.Language)),
        };
    }

    /// <summary>The next scheduled opening that nobody cancelled.</summary>
    private async Task<LocalDateTime?> NextAsync(Request<string> request, CancellationToken cancellationToken)
    {
        foreach (var opening in rhythms.Coming(OpenTop3.Kind, request.School, request.Now))
        {
            if (!await store.IsSkippedAsync(request.School.Id, opening.Nominal, cancellationToken))
            {
                return Top3Rhythm.InSchool(opening.DueAt, request.School);
            }
        }

        return null;
    }

    public async Task<Outcome> OpenAsync(Request<Top3Open> request, CancellationToken cancellationToken)
    {
        var round = new RoundId(request.Payload.Round);
        var poll = await store.PollAsync(request.School.Id, round, cancellationToken);
        var latch = poll is null ? null : await store.LatchAsync(round, cancellationToken);
        var classes = poll is null ? [] : await store.ClassesAsync(round, cancellationToken);
        var asked = classes.FirstOrDefault(one => one.ClassId == request.Payload.Class);
        return Ballot.RefuseAccess(request.Person, request.Now, poll, latch, asked) is { } refusal
            ? new Reply.Refused(refusal)
            {
                Instead = refusal == Top3Refusals.PollClosed
                    ? await results.OfClosedAsync(request, poll, cancellationToken)
                    : null,
            }
            : new Reply.Show(cards.Ballot(poll!, asked!, request.Person, request.School, classes));
    }
}
