using Welbevinden.Cards.Rounds;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Rounds;

/// <summary>Cards around any round.</summary>
internal static class RoundsSamples
{
    public static IReadOnlyList<CardSample> All { get; } = [new("Rounds", nameof(NothingDoneCard), "plain", NothingDoneCard.Create)];
}
