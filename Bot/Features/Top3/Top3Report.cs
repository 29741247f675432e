using System.Globalization;
using NodaTime;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>
/// The outcome of a closed top 3 as a file: exactly the views that the result card shows this reader, determined again when the file is
/// made.
/// </summary>
internal sealed class Top3Report(Top3Store store, Top3Results results)
{
    public const string Kind = "top3.poll";

    /// <summary>Older ones are still on the cards; a list of choices must fit on a phone.</summary>
    private const int MaxPolls = 4;

    /// <summary>
    /// Mentors see their own classes and what everybody may see, the analysis team sees everything, leadership and core team see what
    /// everybody may see.
    /// </summary>
    public static Audience Readers { get; } = Audience.Of(Role.Mentor, Role.AnalysisTeam, Role.Leadership, Role.CoreTeam);

    public ReportSource Source => new(Kind, Readers, ChoicesAsync, MakeAsync);

    private async Task<IReadOnlyList<ReportChoice>> ChoicesAsync(Request<NoPayload> request, CancellationToken cancellationToken) =>
    [
        .. (await store.PollsAsync(request.School.Id, cancellationToken))
            .Where(poll => poll.State == PollState.Published)
            .Reverse()
            .Take(MaxPolls)
            .Select(poll => new ReportChoice(poll.Id.Value, Top3ReportTexts.Choice(poll.Date))),
    ];

    private async Task<Report?> MakeAsync(Request<string> request, CancellationToken cancellationToken)
    {
        var poll = await store.PollAsync(request.School.Id, new RoundId(request.Payload), cancellationToken);
        if (poll is not { State: PollState.Published })
        {
            return null;
        }

        var outcome = await results.LoadAsync(poll, cancellationToken);
        return Of(results.Views(request.Person, request.School, outcome), request.School, poll, request.Today, request.Language);
    }

    /// <summary>The report of the views of one reader. Pure.</summary>
    internal static Report Of(
        IReadOnlyList<Top3ResultView> views, SchoolProfile school, PollRecord poll, LocalDate today, Language language) =>
        new()
        {
            FileName = $"top-3-{school.Id}-{poll.Date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)}",
            Title = Top3ReportTexts.Title.In(language),
            About = Top3ReportTexts
                .About(school.Name, poll.Date, today, views.Any(view => view.Reader != Top3Reader.Everybody))
                .In(language),
            Parts = Top3ReportParts.Of(views, poll.Minimum, language),
            Data = Top3ReportTable.Of(views, language),
            SmallPrint =
            [
                .. views.Select(view => view.Reader)
                    .Distinct()
                    .Select(reader => Top3ReportTexts.WhoSees(reader, poll.Minimum).In(language)),
            ],
        };
}
