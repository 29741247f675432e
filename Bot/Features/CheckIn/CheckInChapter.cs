using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>
/// The check-ins in the report of a school year: only what was published, and checked against the threshold again before it leaves.
/// </summary>
internal sealed class CheckInChapter(CheckInStore store)
{
    public async Task<YearChapter?> TellAsync(Request<SchoolYear> request, CancellationToken cancellationToken)
    {
        var rounds = (await store.RoundsAsync(request.School.Id, cancellationToken))
            .Where(round => round.State == RoundState.Published && request.Payload.Contains(round.Date))
            .Reverse()
            .Select(PublishedRound.Of)
            .ToList();
        return rounds.Count == 0
            ? null
            : new YearChapter(
                YearPlace.CheckIn,
                YearReportTexts.CheckIn,
                [
                    .. CheckInReport.Parts(rounds, request.Language),
                    .. CheckInReport.SmallPrint(request.Language).Select(line => new ReportPart.Paragraph(line)),
                ],
                [.. rounds.SelectMany(round => Lines(round, request.Language))]);
    }

    private static IEnumerable<YearLine> Lines(PublishedRound round, Language language)
    {
        var date = Words.Date(round.Date).In(language);
        return round.Figures is not { } figures
            ? [
                new YearLine(
                    date,
                    YearReportTexts.Answered.In(language),
                    new ReportCell.Empty(),
                    CheckInReportTexts.TooFew.In(language)),
            ]
            :
            [
                new YearLine(
                    date,
                    YearReportTexts.Answered.In(language),
                    figures.Answered,
                    CheckInResultTexts.Answered(figures).In(language)),
                .. figures.IsCloseTogether
                    ? [
                        new YearLine(
                            date,
                            YearReportTexts.Answered.In(language),
                            new ReportCell.Empty(),
                            CheckInReportTexts.CloseTogether.In(language)),
                    ]
                    : figures.Form.Options.Select(option => new YearLine(date, option.Label.In(language), figures.Of(option))),
            ];
    }
}
