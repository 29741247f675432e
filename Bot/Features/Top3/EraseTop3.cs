using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Rounds;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Storage.Engine.Scheduling;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>
/// Erases a poll's messages from the outbox once its outcome was sent: from then on nobody needs to know who was reminded.
/// </summary>
internal sealed class EraseTop3(OccurrenceStore occurrences)
{
    public static readonly OccurrenceKind Kind = new("top3.erase");

    public async Task<Outcome> HandleAsync(DueRequest due, CancellationToken cancellationToken) =>
        await occurrences.IsOpenAsync(PublishTop3.Kind.Name, due.School.Id, due.Occurrence.Date, cancellationToken)

            // A publication that was interrupted would send messages twice once it is no longer known that they were sent.
            ? Outcome.Nothing with { WaitsFor = RoundClosing.StillPublishing }
            : Outcome.Nothing with { Forgotten = [Top3Messages.Of(Top3Keys.RoundOf(due.School.Id, due.Occurrence.Date))] };
}
