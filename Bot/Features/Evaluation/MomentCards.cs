using NodaTime;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Evaluation;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>Builds the cards that show moments, for one reader.</summary>
internal sealed class MomentCards(EvaluationStore store, EvaluationLoader loader, EvaluationCards evaluations, NationalHolidays holidays)
{
    /// <summary>From this month on, the next school year can be planned.</summary>
    private const int FirstMonthToPlanAhead = 5;

    /// <summary>The moments of a year that are not removed.</summary>
    public async Task<AdaptiveCard> ListAsync<TPayload>(
        Request<TPayload> request, SchoolYear year, IReadOnlyList<MomentRecord> moments, Text? notice, bool isWrong,
        CancellationToken cancellationToken)
    {
        var plan = await loader.PlanAsync(request.School.Id, year, cancellationToken);
        var shown = moments.Where(moment => moment.State != MomentState.Removed).OrderBy(moment => moment.Date).ToList();
        var view = new MomentsView
        {
            Year = year.ToString(),
            Moments = [
                .. shown.Select(
                    moment => new MomentLine(
                        moment.Id, moment.Date, moment.State == MomentState.Done, evaluations.Lead(moment, plan, request.Person.Id))),
            ],
            Notice = notice,
            NoticeIsWrong = isWrong,
            NextYear = MayPlanNext(request, year, shown) ? year.Next.ToString() : null,
        };
        return MomentsCard.Create(view, request.Language);
    }

    /// <summary>One moment with everything that can be changed about it.</summary>
    public async Task<AdaptiveCard> MomentAsync<TPayload>(
        Request<TPayload> request, MomentRecord moment, Text? notice, CancellationToken cancellationToken, LocalDate? undo = null,
        bool isWrong = false) =>
        MomentCard.Create(
            await ViewAsync(
                moment, request.Person.Id, cancellationToken) with
            { Notice = notice, UndoMove = undo, NoticeIsWrong = isWrong },
            request.Language);

    /// <summary>One moment as the reader sees it.</summary>
    public async Task<MomentView> ViewAsync(MomentRecord moment, PersonId reader, CancellationToken cancellationToken)
    {
        var plan = await loader.PlanAsync(moment.School, moment.Year, cancellationToken);
        var skipped = await store.SkippedAsync(moment.School, moment.Id, cancellationToken);
        return new MomentView
        {
            Id = moment.Id,
            Year = moment.Year.ToString(),
            Date = moment.Date,
            Lead = evaluations.Lead(moment, plan, reader),
            IsInCalendar = await evaluations.IsInCalendarAsync(moment, reader, cancellationToken),
            Skipped =
            [
                .. skipped.Where(one => one.Date == moment.Date && one.Since == moment.Since)
                    .Select(one => SkipTexts.Of(one.Kind, one.Reason)).OfType<Text>(),
            ],
        };
    }

    private bool MayPlanNext<TPayload>(Request<TPayload> request, SchoolYear year, List<MomentRecord> moments) =>
        holidays.Known(request.School.Region).To >= year.Next.LastDay.PlusDays(-31)
        && (moments.TrueForAll(moment => moment.State == MomentState.Done)
            || request.Today >= new LocalDate(year.From + 1, FirstMonthToPlanAhead, 1));
}
