using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>A poll with its answers, and the previous poll to compare with.</summary>
internal sealed record Top3Outcome(
    PollRecord Poll, IReadOnlyList<ClassRecord> Classes, PollRecord? Before, IReadOnlyList<ClassRecord> ClassesBefore);

/// <summary>Builds the outcome of a poll as one reader may see it.</summary>
internal sealed class Top3Results(Top3Store store, Top3Reach reach)
{
    private const int MaxComparisons = 3;

    public async Task<Top3Outcome> LoadAsync(PollRecord poll, CancellationToken cancellationToken)
    {
        var polls = await store.PollsAsync(poll.School, cancellationToken);
        var before = polls.LastOrDefault(other => other.Date < poll.Date && other.State == PollState.Published);
        return new Top3Outcome(
            poll,
            await store.ClassesAsync(poll.Id, cancellationToken),
            before,
            before is null ? [] : await store.ClassesAsync(before.Id, cancellationToken));
    }

    /// <summary>One view, or the whole school when this reader has no such view.</summary>
    public Top3ResultView View(Person reader, SchoolProfile school, Top3Outcome outcome, string? wanted)
    {
        var readerView = ReaderViewOf(reader, school, outcome);
        return View(
            readerView,
            readerView.Now.Views.FirstOrDefault(one => one.Value == wanted) is { Value: not null } known ? known : Top3Views.OfSchool);
    }

    /// <summary>What a card of a poll that is over shows: its outcome, once it is published; null before that.</summary>
    public async Task<AdaptiveCard?> OfClosedAsync<TPayload>(
        Request<TPayload> request, PollRecord? poll, CancellationToken cancellationToken) =>
        poll is { State: PollState.Published }
            ? Top3ResultCard.Create(
                View(request.Person, request.School, await LoadAsync(poll, cancellationToken), Top3Views.School), request.Language)
            : null;

    /// <summary>Every view of this reader, in the order of the card.</summary>
    public IReadOnlyList<Top3ResultView> Views(Person reader, SchoolProfile school, Top3Outcome outcome)
    {
        var readerView = ReaderViewOf(reader, school, outcome);
        return [.. readerView.Now.Views.Select(view => View(readerView, view))];
    }

    /// <summary>Every view as everybody at the school may see it: no classes at all.</summary>
    public static IReadOnlyList<Top3ResultView> ViewsForEverybody(SchoolProfile school, Top3Outcome outcome)
    {
        var now = Top3Visibility.ForEverybody(outcome.Poll, outcome.Classes);
        var before = outcome.Before is { } earlier ? Top3Visibility.ForEverybody(earlier, outcome.ClassesBefore) : null;
        var readerView = new ReaderView(school, outcome, now, before, new Lazy<Top3Visibility>(now), Export: null);
        return [.. now.Views.Select(view => View(readerView, view))];
    }

    private ReaderView ReaderViewOf(Person reader, SchoolProfile school, Top3Outcome outcome)
    {
        var mentored = reach.Classes(school.Id);
        return new ReaderView(
            school,
            outcome,
            Top3Visibility.For(reader, outcome.Poll, outcome.Classes, mentored),
            outcome.Before is { } earlier ? Top3Visibility.For(reader, earlier, outcome.ClassesBefore, mentored) : null,
            new Lazy<Top3Visibility>(() => Top3Visibility.ForEverybody(outcome.Poll, outcome.Classes)),
            Top3Report.Readers.Admits(reader) ? new ExportAsk(Top3Report.Kind, outcome.Poll.Id.Value, ExportFormat.Html) : null);
    }

    private static Top3ResultView View(ReaderView readerView, (string Value, Text Name) view)
    {
        var (poll, visible) = (readerView.Outcome.Poll, readerView.Now);
        return new Top3ResultView
        {
            RoundId = poll.Id.Value,
            SchoolName = readerView.School.Name,
            Date = poll.Date,
            Name = view.Name,
            Value = view.Value,
            Figures = visible.Of(view.Value) is { } figures
                ? Figures(readerView.Outcome, visible, view.Value, figures, readerView.Before?.Of(view.Value))
                : null,
            Reader = visible.Reader == Top3Reader.Everybody && Top3Views.IsClass(view.Value) ? Top3Reader.OwnMentor : visible.Reader,
            Minimum = poll.Minimum,
            CanAdvise = visible.Reader == Top3Reader.AnalysisTeam && readerView.Everybody.Value.Of(view.Value) is { Concerns.Count: > 0 },
            Export = readerView.Export,
            Others = Offered(visible, view.Value),
        };
    }

    /// <summary>What can be shown, beside what is on the card: nothing leads to a picture that says that it is not shown.</summary>
    private static List<(string Value, Text Name)> Offered(Top3Visibility visible, string shown)
    {
        List<(string Value, Text Name)> offered = [
            .. visible.Views.Where(view => view.Value == shown || visible.Of(view.Value) is not null),
        ];
        return offered.Exists(view => view.Value != shown) ? offered : [];
    }

    private static Top3FiguresView Figures(Top3Outcome outcome, Top3Visibility visible, string view, TopFigures figures, TopFigures? before)
    {
        var words = outcome.Poll.Aspects.ToDictionary(aspect => aspect.Id, aspect => Catalogue.Words(aspect).Name, StringComparer.Ordinal);
        return new Top3FiguresView
        {
            MentorsAsked = figures.MentorsAsked,
            MentorsAnswered = figures.MentorsAnswered,
            ClassesAsked = figures.ClassesAsked,
            ClassesAnswered = figures.ClassesAnswered,
            ClassesWithoutConcerns = figures.ClassesWithoutConcerns,
            Concerns = [.. figures.Concerns.Select(figure => ToView(figure, words))],
            Strengths = [.. figures.Strengths.Select(figure => ToView(figure, words))],
            Before = before is null ? null : outcome.Before!.Date,
            Changes = before is null ? [] : Changes(outcome, figures, before, words),
            YearsApart = view == Top3Views.School ? YearsApart(outcome.Poll, visible, words) : [],
        };
    }

    private static AspectFigureView ToView(AspectFigure figure, Dictionary<string, Text> words) =>
        new(words[figure.Aspect], figure.Rank, figure.IsTied, figure.Points, figure.Classes);

    private static IReadOnlyList<(Text Name, Text Value)> Changes(
        Top3Outcome outcome, TopFigures now, TopFigures before, Dictionary<string, Text> words) =>
    [
        .. AspectChange.Between(before, outcome.Before!.Aspects, now, outcome.Poll.Aspects, amongConcerns: true)
            .Where(change => change.Before.Fraction != change.Now.Fraction)
            .OrderByDescending(change => Math.Abs(change.Now.Fraction - change.Before.Fraction))
            .Take(MaxComparisons)
            .Select(
                change => (words[change.Aspect], Top3Comparison.Change(
                    change.Before.Named, change.Before.Of, change.Now.Named, change.Now.Of))),
    ];

    private static IReadOnlyList<(Text Name, Text Value)> YearsApart(
        PollRecord poll, Top3Visibility visible, Dictionary<string, Text> words) =>
    [
        .. YearDifference.Among(visible.Years, poll.Aspects, amongConcerns: true)
            .Take(MaxComparisons)
            .Select(
                apart => (words[apart.Aspect], Top3Comparison.YearsApart(
                    apart.MostYear, apart.Most.Named, apart.Most.Of, apart.LeastYear, apart.Least.Named, apart.Least.Of))),
    ];

    /// <summary>What one reader may see of a poll and of the previous one, determined once for all views.</summary>
    private sealed record ReaderView(
        SchoolProfile School, Top3Outcome Outcome, Top3Visibility Now, Top3Visibility? Before, Lazy<Top3Visibility> Everybody,
        ExportAsk? Export);
}
