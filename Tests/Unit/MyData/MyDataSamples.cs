using Welbevinden.Cards.MyData;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.MyData;

/// <summary>A person's own data: shown, copied, deleted.</summary>
internal static class MyDataSamples
{
    public static IReadOnlyList<CardSample> All { get; } =
    [
        new("MyData", nameof(MyDataCard), "some", language => MyDataCard.Create(
            new()
            {
                Lines =
                [
                    new(new("Je chat met mij", "Your chat with me"), new("zodat ik je kan bereiken, tot je de app verwijdert", "so that I can reach you, until you remove the app")),
                    new(new("Check-in van 23 november", "Check-in of 23 November"), new("dat je meedeed, tot de check-in sluit", "that you took part, until the check-in closes")),
                ],
            },
            language)),
        new("MyData", nameof(MyDataCard), "nothing", language => MyDataCard.Create(new() { Lines = [] }, language)),
        new("MyData", nameof(MyDataDeleteConfirmCard), "plain", MyDataDeleteConfirmCard.Create),
        new("MyData", nameof(MyDataDeletedCard), "plain", MyDataDeletedCard.Create),
        new("MyData", nameof(MyDataCopyCard), "json", language => MyDataCopyCard.Create(
            new() { Content = "{\n  \"chat\": \"a:1x\",\n  \"pause\": \"**2026-12-31**\"\n}" }, language)),
    ];
}
