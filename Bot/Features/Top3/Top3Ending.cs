using NodaTime;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Rounds;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>
/// Reports for every poll of a school which final step is missing, so that none stays open or unpublished, and none keeps its messages.
/// </summary>
internal sealed class Top3Ending(Top3Store store, MessageQueue outbox)
{
    public RoundEnding Source => new([CloseTop3.Kind, PublishTop3.Kind, EraseTop3.Kind], UnfinishedAsync);

    private async Task<IReadOnlyList<(LocalDate Round, OccurrenceKind Lacks)>> UnfinishedAsync(
        SchoolId school, Instant now, CancellationToken cancellationToken)
    {
        var unfinished = new List<(LocalDate, OccurrenceKind)>();
        foreach (var poll in await store.PollsAsync(school, cancellationToken))
        {
            OccurrenceKind? lacks = poll.State switch
            {
                PollState.Open => now >= poll.ClosesAt ? CloseTop3.Kind : null,
                PollState.Closed => PublishTop3.Kind,
                PollState.Published => await outbox.KeepsAnyAsync(Top3Messages.Of(poll.Id), cancellationToken) ? EraseTop3.Kind : null,
            };
            unfinished.AddRange(lacks is { } step ? [(poll.Date, step)] : Array.Empty<(LocalDate, OccurrenceKind)>());
        }

        return unfinished;
    }
}
