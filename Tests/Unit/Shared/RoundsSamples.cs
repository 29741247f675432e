using Welbevinden.Cards.Shared;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Shared;

/// <summary>Cards around any round.</summary>
internal static class RoundsSamples
{
    public static IReadOnlyList<CardSample> All { get; } = [new("Shared", nameof(NothingDoneCard), "plain", NothingDoneCard.Create)];
}
