using NodaTime.Text;
using Welbevinden.Bot.Engine.Confidentiality;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>
/// Starts a poll at the request of the core team: first a card with audience, threshold and closing time, then, once confirmed, the poll.
/// </summary>
internal sealed class StartTop3(Top3Store store, Top3Reach reach, Top3Rhythm rhythm)
{
    public async Task<Outcome> PrepareAsync(Request<string> request, CancellationToken cancellationToken) =>
        await RefuseAsync(request, cancellationToken) is { } refusal
            ? new Reply.Refused(refusal)
            : new Reply.Show(Top3StartConfirmCard.Create(await ViewAsync(request, cancellationToken), request.Language));

    /// <summary>
    /// Confirmed: the poll is scheduled for now; the scheduler opens it and completes the opening even when the process restarts.
    /// </summary>
    public async Task<Outcome> ConfirmAsync(Request<Top3Start> request, CancellationToken cancellationToken)
    {
        if (await RefuseAsync(request, cancellationToken) is { } refusal)
        {
            return new Reply.Refused(refusal);
        }

        if (request.Payload.School != request.School.Id.Value || request.Payload.Date != LocalDatePattern.Iso.Format(request.Today))
        {
            return new Reply.Refused(Top3Refusals.ConfirmationTooOld);
        }

        var closes = rhythm.TimesOf(request.School, request.Today).ClosesAt;
        var view = new Top3StartedView(Mentors(request), Top3Rhythm.InSchool(closes, request.School));
        return new Outcome(new Reply.Show(Top3StartedCard.Create(view, request.Language)))
        {
            Occurrences = [new(OpenTop3.Kind, request.School.Id, request.Today, request.Now, OpenTop3.ByHand)],
        };
    }

    private async Task<Refusal?> RefuseAsync<TPayload>(Request<TPayload> request, CancellationToken cancellationToken)
    {
        var polls = await store.PollsAsync(request.School.Id, cancellationToken);
        return polls switch
        {
            _ when polls.Any(poll => poll.State == PollState.Open) => Top3Refusals.AlreadyOpen,
            _ when polls.Any(poll => poll.Date == request.Today) => Top3Refusals.AlreadyToday,
            _ when reach.Classes(request.School.Id).Count == 0 => Top3Refusals.NobodyToAsk,
            _ => null,
        };
    }

    private int Mentors<TPayload>(Request<TPayload> request) =>
        reach.Classes(request.School.Id).SelectMany(mentored => mentored.Mentors).Distinct().Count();

    private async Task<Top3StartConfirmView> ViewAsync(Request<string> request, CancellationToken cancellationToken)
    {
        var times = rhythm.TimesOf(request.School, request.Today);
        var catalogue = await store.CatalogueAsync(request.School.Id, cancellationToken) ?? Catalogue.Standard(request.School.Id);
        return new Top3StartConfirmView
        {
            SchoolId = request.School.Id.Value,
            SchoolName = request.School.Name,
            Date = request.Today,
            Mentors = Mentors(request),
            Classes = reach.Classes(request.School.Id).Count,
            Aspects = Catalogue.Asked(catalogue).Count,
            Minimum = MinimumGroup.Standard.Value,
            ClosesAt = Top3Rhythm.InSchool(times.ClosesAt, request.School),
            RemindsAt = times.RemindsAt is { } reminds ? Top3Rhythm.InSchool(reminds, request.School) : null,
        };
    }
}
