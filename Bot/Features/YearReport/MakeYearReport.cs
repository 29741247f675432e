using NodaTime;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Features.YearReport;

/// <summary>
/// The report of a school year: plan, moments and evaluations, and results as everybody at the school may see them, chapter by chapter.
/// </summary>
internal sealed class MakeYearReport(IEnumerable<YearChapterSource> chapters)
{
    public const string Kind = "year.report";

    /// <summary>This school year and the two before it.</summary>
    private const int MaxYears = 3;

    public ReportSource Source => new(Kind, Audience.Of(Role.CoreTeam, Role.Leadership), ChoicesAsync, MakeAsync);

    private async Task<IReadOnlyList<ReportChoice>> ChoicesAsync(Request<NoPayload> request, CancellationToken cancellationToken)
    {
        var choices = new List<ReportChoice>();
        var year = SchoolYear.Of(request.Today);
        for (var number = 0; number < MaxYears; number++, year = year.Previous)
        {
            if ((await ChaptersAsync(request.With(year), cancellationToken)).Count > 0)
            {
                choices.Add(new ReportChoice(year.ToString(), YearReportTexts.Choice(year.ToString())));
            }
        }

        return choices;
    }

    private async Task<Report?> MakeAsync(Request<string> request, CancellationToken cancellationToken) =>
        SchoolYear.Parse(request.Payload) is { } year && await ChaptersAsync(request.With(year), cancellationToken) is { Count: > 0 } told
            ? Of(told, request.School, year, request.Today, request.Language)
            : null;

    private async Task<IReadOnlyList<YearChapter>> ChaptersAsync(Request<SchoolYear> request, CancellationToken cancellationToken)
    {
        var told = new List<YearChapter>();
        foreach (var chapter in chapters)
        {
            if (await chapter(request, cancellationToken) is { } one)
            {
                told.Add(one);
            }
        }

        return [.. told.OrderBy(chapter => chapter.Place)];
    }

    /// <summary>The report of these chapters. Pure.</summary>
    internal static Report Of(
        IReadOnlyList<YearChapter> chapters, SchoolProfile school, SchoolYear year, LocalDate today, Language language)
    {
        var title = YearReportTexts.Title(year.ToString()).In(language);
        return new Report
        {
            FileName = $"{(language == Language.Dutch ? "schooljaar" : "school-year")}-{year}-{school.Id}",
            Title = title,
            About = YearReportTexts.About(school.Name, today).In(language),
            Parts = [
                .. chapters.SelectMany(
                    chapter => chapter.Parts.Select(AsSubheading).Prepend(new ReportPart.Heading(chapter.Title.In(language)))),
            ],
            Data = new ReportTable(
                title,
                [.. YearReportTexts.Columns.Select(column => column.In(language))],
                [.. chapters.SelectMany(chapter => chapter.Lines.Select(line => Row(chapter, line, language)))]),
            SmallPrint = [YearReportTexts.WhoSees.In(language)],
        };
    }

    private static ReportPart AsSubheading(ReportPart part) =>
        part is ReportPart.Heading heading ? new ReportPart.Subheading(heading.Text) : part;

    private static IReadOnlyList<ReportCell> Row(YearChapter chapter, YearLine line, Language language) =>
        [chapter.Title.In(language), line.Subject, line.What, line.Value, line.Remark];
}
