using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage.Features.Evaluation;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>A moment that is being prepared waits for the core team until it is closed.</summary>
internal sealed class EvaluationToday(EvaluationStore store)
{
    public async Task<Command?> OfAsync(Request<string> request, CancellationToken cancellationToken) =>
        request.Person.Has(Role.CoreTeam)
        && (await store.MomentsAsync(request.School.Id, cancellationToken)).Any(moment =>
            moment.State == MomentState.Planned && moment.Date.PlusDays(-MomentProposal.DaysToPrepare) <= request.Today)
            ? EvaluationCommands.Show
            : null;
}
