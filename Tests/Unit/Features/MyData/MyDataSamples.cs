using Welbevinden.Cards.Features.MyData;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Features.MyData;

/// <summary>A person's own data: shown, copied, deleted.</summary>
internal static class MyDataSamples
{
    public static IReadOnlyList<CardSample> All { get; } =
    [
        new("Features/MyData", nameof(MyDataCard), "some", language => MyDataCard.Create(
            new()
            {
                Lines =
                [
                    new(
                        new("Je chat met mij", "Your chat with me"),
                        new("zodat ik je kan bereiken, tot je de app verwijdert", "so that I can reach you, until you remove the app")),
                    new(
                        new("Check-in van 23 november", "Check-in of 23 November"),
                        new("dat je meedeed, tot de check-in sluit", "that you took part, until the check-in closes")),
                ],
            },
            language)),
        new("Features/MyData", nameof(MyDataCard), "nothing", language => MyDataCard.Create(new() { Lines = [] }, language)),
        new("Features/MyData", nameof(MyDataDeleteConfirmCard), "plain", MyDataDeleteConfirmCard.Create),
        new("Features/MyData", nameof(MyDataDeletedCard), "plain", MyDataDeletedCard.Create),
        new("Features/MyData", nameof(MyDataCopyCard), "json", language => MyDataCopyCard.Create(
            new() { Content = "{\n  \"chat\": \"a:1x\",\n  \"pause\": \"**2026-12-31**\"\n}" }, language)),
    ];
}
