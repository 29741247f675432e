using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>Saves what a mentor filled in for a class, finished or to continue later; it can be changed until the poll closes.</summary>
internal sealed class FillTop3(Top3Store store, Top3Cards cards)
{
    public Task<Outcome> FinishAsync(Request<Top3Fill> request, CancellationToken cancellationToken) =>
        FillAsync(request, finish: true, cancellationToken);

    public Task<Outcome> KeepAsync(Request<Top3Fill> request, CancellationToken cancellationToken) =>
        FillAsync(request, finish: false, cancellationToken);

    private async Task<Outcome> FillAsync(Request<Top3Fill> request, bool finish, CancellationToken cancellationToken)
    {
        var round = new RoundId(request.Payload.Round);
        var poll = await store.PollAsync(request.School.Id, round, cancellationToken);
        var latch = poll is null ? null : await store.LatchAsync(round, cancellationToken);
        var classes = poll is null ? [] : await store.ClassesAsync(round, cancellationToken);
        return Decide(request, poll, latch, classes, finish);
    }

    internal Outcome Decide(
        Request<Top3Fill> request, PollRecord? poll, LatchRecord? latch, IReadOnlyList<ClassRecord> classes, bool finish)
    {
        var asked = classes.FirstOrDefault(one => one.ClassId == request.Payload.Class);
        var ballot = Read(request.Payload);
        if ((Ballot.RefuseAccess(request.Person, request.Now, poll, latch, asked) ?? ballot.Refuse(poll!, finish)) is { } refusal)
        {
            return new Reply.Refused(refusal);
        }

        if (IsUnseen(asked!, request.Payload.Version, request.Person.Id))
        {
            var notice = Top3Refusals.CoMentorWasFirst;
            return new Reply.Refused(notice)
            {
                Instead = cards.AfterRefusal(poll!, asked!, request.Person, request.School, ballot, notice.Sentence),
            };
        }

        var kept = ballot.ApplyTo(asked!, request.Person, finish);
        var next = classes.FirstOrDefault(
            one => one.ClassId != kept.ClassId && one.Mentors.Contains(request.Person.Id) && one.State != BallotState.Finished);
        return new Outcome(new Reply.Show(Top3Cards.Saved(poll!, kept, next, request.School, request.Language)))
        {
            Writes = [Top3Rows.Fill(kept, latch!)],
        };
    }

    /// <summary>
    /// True when a co-mentor filled in something since the card was made. An older card of the mentor's own is no reason to ask.
    /// </summary>
    private static bool IsUnseen(ClassRecord asked, int version, PersonId mentor) =>
        version != asked.Version && asked.FilledBy.Any(other => other != mentor);

    private static Ballot Read(Top3Fill filled) => new(
        [filled.Concern1 ?? "", filled.Concern2 ?? "", filled.Concern3 ?? ""],
        [filled.Strength1 ?? "", filled.Strength2 ?? "", filled.Strength3 ?? ""],
        filled.NoConcerns == "true",
        FilledIn.Codes(filled.Sources));
}
