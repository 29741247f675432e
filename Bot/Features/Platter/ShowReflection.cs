using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards.Features.Platter;

namespace Welbevinden.Bot.Features.Platter;

/// <summary>Answers "schijf" with the reflection card, which works without sending anything.</summary>
internal sealed class ShowReflection(PlatterPolicy policy, TipChoice tips)
{
    public Task<Outcome> HandleAsync(Request<string> request, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome>(new Reply.Show(ReflectionCard.Create(
            new ReflectionView
            {
                Tip = tips.ForReflection(request.Now).View,
                MayMake = policy.MayMake(request.School),
                MayKeep = policy.MayKeep(request.School),
            },
            request.Language)));
}
