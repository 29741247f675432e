using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Rounds;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.Status;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.Features.Status;

/// <summary>Shows for each round what became of its messages, with causes and remedies, and what should have ended and did not.</summary>
internal sealed class ShowStatus(IEnumerable<StatusSource> sources, MessageQueue outbox, LateEndings late, SelfCheck check)
{
    private const int MaxRounds = 4;

    public async Task<Outcome> HandleAsync(Request<string> request, CancellationToken cancellationToken)
    {
        var entries = new List<StatusEntry>();
        foreach (var source in sources)
        {
            entries.AddRange(await source(request.School, cancellationToken));
        }

        var rounds = new List<StatusRound>();
        foreach (var entry in entries.OrderByDescending(entry => entry.Round.Opened).Take(MaxRounds))
        {
            var counts = await outbox.DeliveriesAsync(entry.Group, cancellationToken);
            rounds.Add(entry.Round with { Deliveries = Deliveries.Of(counts) });
        }

        // Settings are for the administrator to fix; the core team has no use for them.
        var checks = request.Person.Has(Role.Administrator) ? await check.LookAsync(cancellationToken) : [];
        var waiting = (await late.NowAsync(
            request.School.Id,
            cancellationToken)).Select(one => new WaitingLine(one.What, one.Date, one.Cause == RoundClosing.NobodyThere));
        var view = new StatusView { SchoolName = request.School.Name, Rounds = rounds, Waiting = [.. waiting], Checks = checks };
        return new Reply.Show(StatusCard.Create(view, request.Language));
    }
}
