using Welbevinden.Cards.Features.Export;
using Welbevinden.Cards.Shared;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Features.Export;

/// <summary>The cards around a file.</summary>
internal static class ExportSamples
{
    private static readonly ExportAsk Ask = new("checkin.rounds", "", ExportFormat.Csv);

    public static IReadOnlyList<CardSample> All { get; } =
    [
        new("Features/Export", nameof(ExportChoiceCard), "none", language => ExportChoiceCard.Create(new() { Choices = [] }, language)),
        new("Features/Export", nameof(ExportChoiceCard), "several", language => ExportChoiceCard.Create(
            new()
            {
                Choices =
                [
                    new("checkin.rounds", "", new("Alle check-ins van de school", "All check-ins of the school")),
                    new("top3.poll", "top3-esdoorn-2026-11-23", new("Top 3 van 23 november", "Top 3 of 23 November")),
                ],
            },
            language)),
        new("Features/Export", nameof(ExportDeclinedCard), "plain", ExportDeclinedCard.Create),
        new(
            "Features/Export",
            nameof(ExportFailedCard),
            "again",
            language => ExportFailedCard.Create(new() { Expired = false, Again = Ask }, language)),
        new(
            "Features/Export",
            nameof(ExportFailedCard),
            "expired",
            language => ExportFailedCard.Create(new() { Expired = true, Again = Ask }, language)),
    ];
}
