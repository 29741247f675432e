using NodaTime;
using Welbevinden.Cards.Features.Pause;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Features.Pause;

/// <summary>Requesting a pause, and being in one.</summary>
internal static class PauseSamples
{
    private static readonly LocalDate Today = new(2026, 11, 23);

    public static IReadOnlyList<CardSample> All { get; } =
    [
        new("Features/Pause", nameof(PauseCard), "ask", language => PauseCard.Create(new() { Today = Today }, language)),
        new(
            "Features/Pause",
            nameof(PauseCard),
            "running",
            language => PauseCard.Create(new() { Today = Today, Until = new LocalDate(2027, 1, 8) }, language)),
    ];
}
