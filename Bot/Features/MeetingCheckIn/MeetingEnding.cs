using NodaTime;
using Welbevinden.Bot.Engine.Rounds;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.MeetingCheckIn;

namespace Welbevinden.Bot.Features.MeetingCheckIn;

/// <summary>Reports meetings whose closing or erasing was never planned, so that nothing of one stays behind.</summary>
internal sealed class MeetingEnding(MeetingStore store)
{
    public RoundEnding Source => new([CloseMeeting.Kind, EraseMeeting.Kind], UnfinishedAsync);

    private async Task<IReadOnlyList<(LocalDate Round, OccurrenceKind Lacks)>> UnfinishedAsync(
        SchoolId school, Instant now, CancellationToken cancellationToken) =>
        [
            .. (await store.OfAsync(school, cancellationToken))
                .Where(listed => listed.ClosesAt <= now)
                .Select(listed => (listed.Date, CloseMeeting.Kind))
                .Distinct(),
        ];
}
