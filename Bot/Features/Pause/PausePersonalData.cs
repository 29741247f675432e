using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards.Features.Pause;
using Welbevinden.Storage.Engine.Conversations;

namespace Welbevinden.Bot.Features.Pause;

/// <summary>What is kept about somebody's pause: its last day.</summary>
internal static class PausePersonalData
{
    public static PersonalData Of(PauseStore store) => PersonalData.OfOne(
        (person, _, cancellationToken) => store.OfAsync(person.Id, cancellationToken),
        pause => PauseDataLines.Until(pause.LastDay),
        pause => [PauseStore.End(pause)]);
}
