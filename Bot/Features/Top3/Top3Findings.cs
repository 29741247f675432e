using NodaTime;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>The published polls of a period in one sentence each: the whole school, as everybody at the school may see it.</summary>
internal sealed class Top3Findings(Top3Store store)
{
    private const int MaxNamed = 3;

    public async Task<IReadOnlyList<Finding>> BetweenAsync(
        SchoolProfile school, LocalDate from, LocalDate to, CancellationToken cancellationToken)
    {
        var found = new List<Finding>();
        foreach (var poll in await store.PollsAsync(school.Id, cancellationToken))
        {
            if (poll.State == PollState.Published && poll.Date >= from && poll.Date < to)
            {
                var visible = Top3Visibility.ForEverybody(poll, await store.ClassesAsync(poll.Id, cancellationToken));
                found.Add(
                    new Finding(
                        poll.Date, visible.Of(Top3Views.School) is { } figures ? Sentence(poll, figures) : Top3FindingTexts.TooFew));
            }
        }

        return found;
    }

    private static Text Sentence(PollRecord poll, TopFigures figures)
    {
        var names = poll.Aspects.ToDictionary(aspect => aspect.Id, aspect => Catalogue.Words(aspect).Name, StringComparer.Ordinal);
        return Top3FindingTexts.Of(
            [.. figures.Concerns.Take(MaxNamed).Select(figure => names[figure.Aspect])],
            [.. figures.Strengths.Take(MaxNamed).Select(figure => names[figure.Aspect])]);
    }
}
