using Welbevinden.Bot.Directory;
using Welbevinden.Cards;
using Welbevinden.Cards.Top3;
using Welbevinden.Storage.Top3;

namespace Welbevinden.Bot.Top3;

/// <summary>A poll with its answers, and the poll before it to compare with.</summary>
internal sealed record Top3Outcome(PollRecord Poll, IReadOnlyList<ClassRecord> Classes, PollRecord? Before, IReadOnlyList<ClassRecord> ClassesBefore);

/// <summary>Makes the outcome of a poll as one reader may see it.</summary>
internal sealed class Top3Results(Top3Store store, Top3Reach reach)
{
    private const int MostComparisons = 3;

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

    /// <summary>One view; the whole school when this reader has no such view.</summary>
    public Top3ResultView View(Person reader, School school, Top3Outcome outcome, string? wanted)
    {
        var mentored = reach.Classes(school.Id);
        var outlook = Top3Outlook.For(reader, outcome.Poll, outcome.Classes, mentored);
        var view = outlook.Views.FirstOrDefault(one => one.Value == wanted) is { Value: not null } known ? known : Top3Views.OfSchool;
        var before = outcome.Before is { } earlier ? Top3Outlook.For(reader, earlier, outcome.ClassesBefore, mentored).Of(view.Value) : null;
        return new Top3ResultView
        {
            RoundId = outcome.Poll.Id.Value,
            SchoolName = school.Name,
            Date = outcome.Poll.Date,
            Name = view.Name,
            Value = view.Value,
            Figures = outlook.Of(view.Value) is { } figures ? Figures(outcome, outlook, view.Value, figures, before) : null,
            Reader = outlook.Reader == Top3Reader.Everybody && view.Value.StartsWith("class:", StringComparison.Ordinal) ? Top3Reader.OwnMentor : outlook.Reader,
            Minimum = outcome.Poll.Minimum,
            CanAdvise = outlook.Reader == Top3Reader.AnalysisTeam && Top3Outlook.ForEverybody(outcome.Poll, outcome.Classes).Of(view.Value) is { Concerns.Count: > 0 },
            Others = outlook.Views,
        };
    }

    private static Top3FiguresView Figures(Top3Outcome outcome, Top3Outlook outlook, string view, TopFigures figures, TopFigures? before)
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
            YearsApart = view == Top3Views.School ? YearsApart(outcome.Poll, outlook, words) : [],
        };
    }

    private static AspectFigureView ToView(AspectFigure figure, Dictionary<string, Text> words) =>
        new(words[figure.Aspect], figure.Rank, figure.IsTied, figure.Points, figure.Mentors, figure.Classes);

    private static IReadOnlyList<(Text Name, Text Value)> Changes(Top3Outcome outcome, TopFigures now, TopFigures before, Dictionary<string, Text> words) =>
    [
        .. AspectChange.Between(before, outcome.Before!.Aspects, now, outcome.Poll.Aspects, amongConcerns: true)
            .Where(change => change.Before.Fraction != change.Now.Fraction)
            .OrderByDescending(change => Math.Abs(change.Now.Fraction - change.Before.Fraction))
            .Take(MostComparisons)
            .Select(change => (words[change.Aspect], Top3Comparison.Change(change.Before.Named, change.Before.Of, change.Now.Named, change.Now.Of))),
    ];

    private static IReadOnlyList<(Text Name, Text Value)> YearsApart(PollRecord poll, Top3Outlook outlook, Dictionary<string, Text> words) =>
    [
        .. YearDifference.Among(outlook.Years, poll.Aspects, amongConcerns: true)
            .Take(MostComparisons)
            .Select(apart => (words[apart.Aspect], Top3Comparison.YearsApart(apart.MostYear, apart.Most.Named, apart.Most.Of, apart.LeastYear, apart.Least.Named, apart.Least.Of))),
    ];
}
