using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>What the top 3 contributes to the roadmap: how many classes were filled in, and how many recommendations came of it.</summary>
internal sealed class Top3Roadmap(Top3Store store)
{
    public async Task<IReadOnlyList<RoadmapLine>> OfAsync(SchoolProfile school, SchoolYear year, CancellationToken cancellationToken)
    {
        var lines = new List<RoadmapLine>();
        foreach (var poll in (await store.PollsAsync(school.Id, cancellationToken)).Where(poll => year.Contains(poll.Date)))
        {
            var classes = await store.ClassesAsync(poll.Id, cancellationToken);
            var advice = await store.AdviceAsync(poll.Id, cancellationToken);
            lines.Add(
                new RoadmapLine(
                    2, Top3RoadmapLines.Filled(poll.Date, classes.Count(asked => asked.State == BallotState.Finished), classes.Count)));
            lines.AddRange(advice.Count == 0 ? [] : [new RoadmapLine(4, Top3RoadmapLines.Recommendations(poll.Date, advice.Count))]);
        }

        return lines;
    }
}
