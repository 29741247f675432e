using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>
/// The polls in the report of a school year, as everybody at the school may see them, even when the reader may see more, because the file
/// is passed around.
/// </summary>
internal sealed class Top3Chapter(Top3Store store, Top3Results results)
{
    public async Task<YearChapter?> TellAsync(Request<SchoolYear> request, CancellationToken cancellationToken)
    {
        var parts = new List<ReportPart>();
        var lines = new List<YearLine>();
        foreach (var poll in (await store.PollsAsync(
            request.School.Id, cancellationToken)).Where(poll => poll.State == PollState.Published && request.Payload.Contains(poll.Date)))
        {
            var views = Top3Results.ViewsForEverybody(request.School, await results.LoadAsync(poll, cancellationToken));
            parts.Add(new ReportPart.Heading(YearReportTexts.Poll(poll.Date).In(request.Language)));
            parts.AddRange(Top3ReportParts.Of(views, poll.Minimum, request.Language));
            lines.AddRange(views.SelectMany(view => Lines(view, request.Language)));
        }

        return parts.Count == 0 ? null : new YearChapter(YearPlace.Top3, YearReportTexts.Top3, parts, lines);
    }

    private static IEnumerable<YearLine> Lines(Top3ResultView view, Language language)
    {
        var subject = $"{YearReportTexts.Poll(view.Date).In(language)}: {view.Name.In(language)}";
        return view.Figures is not { } figures
            ? [new YearLine(subject, YearReportTexts.NotShown.In(language), new ReportCell.Empty())]
            : [
                .. Lines(subject, Top3ReportTexts.Concerns, figures.Concerns, figures, language),
                .. Lines(subject, Top3ReportTexts.Strengths, figures.Strengths, figures, language),
            ];
    }

    private static IEnumerable<YearLine> Lines(
        string subject, Text list, IReadOnlyList<AspectFigureView> aspects, Top3FiguresView figures, Language language) =>
        aspects.Select(figure => new YearLine(
            subject,
            $"{list.In(language)}: {figure.Name.In(language)}",
            figure.Points,
            $"{YearReportTexts.Points(figure.Points).In(language)}, "
                + $"{Top3ReportTexts.NamedIn(figure.Classes, figures.ClassesAnswered).In(language)}"));
}
