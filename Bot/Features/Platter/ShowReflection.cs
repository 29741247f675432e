using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards.Features.Platter;
using Welbevinden.Storage.Features.Platter;

namespace Welbevinden.Bot.Features.Platter;

/// <summary>Answers "schijf" with the reflection card, which works without sending anything.</summary>
internal sealed class ShowReflection(PlatterPolicy policy, TipChoice tips, PlatterStore store)
{
    public async Task<Outcome> HandleAsync(Request<string> request, CancellationToken cancellationToken) =>
        new Reply.Show(ReflectionCard.Create(
            new ReflectionView
            {
                Tip = tips.ForReflection(request.Now).View,
                MayMake = policy.MayMake(request.School),
                MayKeep = policy.MayKeep(request.School),
                IsStopped = await store.StoppedAsync(request.School.Id, request.Person.Id, cancellationToken) is not null,
            },
            request.Language));
}
