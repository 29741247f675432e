using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>The polls for the status: how many classes are finished, never who or what.</summary>
internal sealed class Top3Status(Top3Store store)
{
    private const int MaxRounds = 2;

    public async Task<IReadOnlyList<StatusEntry>> EntriesAsync(SchoolProfile school, CancellationToken cancellationToken)
    {
        var entries = new List<StatusEntry>();
        foreach (var poll in (await store.PollsAsync(school.Id, cancellationToken)).TakeLast(MaxRounds))
        {
            var classes = await store.ClassesAsync(poll.Id, cancellationToken);
            entries.Add(new StatusEntry(poll.Id.Value, new StatusRound
            {
                Name = Top3Commands.Show.Name,
                Opened = poll.Date,
                IsOpen = poll.State == PollState.Open,
                Asked = classes.Count,
                Answered = classes.Count(asked => asked.State == BallotState.Finished),
                Deliveries = [],
            }));
        }

        return entries;
    }
}
