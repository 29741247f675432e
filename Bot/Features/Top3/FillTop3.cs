using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>Saves what a mentor filled in for a class, finished or to continue later; it can be changed until the poll closes.</summary>
internal sealed class FillTop3(Top3Store store, Top3Cards cards, Top3Results results, RenewedBallots renewed)
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
        var outcome = Decide(request, poll, latch, classes, finish);
        if (outcome.Reply is Reply.Refused { Refusal: var refusal } refused && refusal == Top3Refusals.PollClosed)
        {
            return refused with { Instead = await results.OfClosedAsync(request, poll, cancellationToken) };
        }

        return outcome.Writes.Count == 0
            ? outcome
            : outcome with { Messages = await renewed.OfAsync(request, poll!, Kept(request, classes, finish), classes, cancellationToken) };
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
                Instead = cards.AfterRefusal(poll!, asked!, request.Person, request.School, ballot, classes, notice.Sentence),
            };
        }

        if (finish && ballot.Doubt is { } doubt && doubt.Code != request.Payload.Sure)
        {
            var form = cards.Filled(poll!, asked!, request.Person, request.School, ballot, classes, doubt.Code);
            return new Reply.Refused(doubt) { Instead = doubt.On(form, request.Language) };
        }

        var kept = Kept(request, classes, finish);
        var next = classes.FirstOrDefault(
            one => one.ClassId != kept.ClassId && one.Mentors.Contains(request.Person.Id) && one.State != BallotState.Finished);
        return new Outcome(new Reply.Show(Top3Cards.Saved(poll!, kept, next, request.Person, request.School, classes)))
        {
            Writes = [Top3Rows.Fill(kept, latch!)],
        };
    }

    /// <summary>The card of the class with what was filled in; null when it cannot be filled in any more.</summary>
    public async Task<AdaptiveCard?> DrawAsync(Request<Top3Fill> request, CancellationToken cancellationToken)
    {
        var round = new RoundId(request.Payload.Round);
        var poll = await store.PollAsync(request.School.Id, round, cancellationToken);
        var latch = poll is null ? null : await store.LatchAsync(round, cancellationToken);
        var classes = poll is null ? [] : await store.ClassesAsync(round, cancellationToken);
        var asked = classes.FirstOrDefault(one => one.ClassId == request.Payload.Class);
        return Ballot.RefuseAccess(request.Person, request.Now, poll, latch, asked) is null
            ? cards.Filled(poll!, asked!, request.Person, request.School, Read(request.Payload), classes, request.Payload.Sure)
            : null;
    }

    /// <summary>
    /// True when a co-mentor filled in something since the card was made. An older card of the mentor's own is no reason to ask.
    /// </summary>
    private static bool IsUnseen(ClassRecord asked, int version, PersonId mentor) =>
        version != asked.Version && asked.FilledBy.Any(other => other != mentor);

    private static ClassRecord Kept(Request<Top3Fill> request, IReadOnlyList<ClassRecord> classes, bool finish) =>
        Read(request.Payload).ApplyTo(classes.First(one => one.ClassId == request.Payload.Class), request.Person, finish);

    private static Ballot Read(Top3Fill filled) => new(
        [filled.Concern1 ?? "", filled.Concern2 ?? "", filled.Concern3 ?? ""],
        [filled.Strength1 ?? "", filled.Strength2 ?? "", filled.Strength3 ?? ""],
        filled.NoConcerns == "true",
        FilledIn.Codes(filled.Sources));
}
