using NodaTime;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Rounds;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>Reports for every round of a school which final step is missing, so that none stays open, unpublished or unerased.</summary>
internal sealed class CheckInEnding(CheckInStore store, MessageQueue outbox)
{
    public RoundEnding Source => new(
        [CloseCheckIn.Kind, ReviewCheckIn.Kind, ReviewCheckIn.ByItself, PublishCheckIn.Kind, EraseCheckIn.Kind], UnfinishedAsync);

    private async Task<IReadOnlyList<(LocalDate Round, OccurrenceKind Lacks)>> UnfinishedAsync(
        SchoolId school, Instant now, CancellationToken cancellationToken)
    {
        var unfinished = new List<(LocalDate, OccurrenceKind)>();
        var rounds = await store.RoundsAsync(school, cancellationToken);
        foreach (var round in rounds)
        {
            OccurrenceKind? lacks = round.State switch
            {
                RoundState.Open => now >= round.ClosesAt ? CloseCheckIn.Kind : null,
                RoundState.Closed => PublishCheckIn.Kind,
                RoundState.Published => RoundJudgement.IsInPlay(round, rounds) || await IsErasedAsync(round.Id, cancellationToken)
                    ? null
                    : EraseCheckIn.Kind,
            };
            unfinished.AddRange(lacks is { } step ? [(round.Date, step)] : Array.Empty<(LocalDate, OccurrenceKind)>());
        }

        return unfinished;
    }

    private async Task<bool> IsErasedAsync(RoundId round, CancellationToken cancellationToken) =>
        await store.TallyAsync(round, cancellationToken) is not { IsEmpty: false }
        && (await store.WordsAsync(round, cancellationToken)).All(words => words.ETag is null)
        && (await store.ParticipationsAsync(round, cancellationToken)).Count == 0
        && !await outbox.KeepsAnyAsync(CheckInMessages.Of(round), cancellationToken);
}
