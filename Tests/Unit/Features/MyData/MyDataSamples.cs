using Welbevinden.Cards.Features.MyData;
using Welbevinden.Cards.Shared;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Features.MyData;

/// <summary>A person's own data: shown, copied, deleted.</summary>
internal static class MyDataSamples
{
    private static readonly MyDataLine Chat = new(
        new("Je chat met mij", "Your chat with me"),
        new("zodat ik je kan bereiken, tot je de app verwijdert", "so that I can reach you, until you remove the app"));

    private static readonly MyDataLine Pause = new(
        new("Je pauze", "Your pause"),
        new("Geen berichten tot en met 11 december.", "No messages up to and including 11 December."));

    public static IReadOnlyList<CardSample> All { get; } =
    [
        new("Features/MyData", nameof(MyDataCard), "some", language => MyDataCard.Create(
            new()
            {
                Lines =
                [
                    Chat,
                    new(
                        new("Check-in van 23 november", "Check-in of 23 November"),
                        new("dat je meedeed, tot de check-in sluit", "that you took part, until the check-in closes")),
                ],
            },
            language)),
        new("Features/MyData", nameof(MyDataCard), "nothing", language => MyDataCard.Create(new() { Lines = [] }, language)),
        new("Features/MyData", nameof(MyDataDeleteConfirmCard), "plain", language => MyDataDeleteConfirmCard.Create(
            new() { Erased = [Chat], Stays = [] }, language)),
        new("Features/MyData", nameof(MyDataDeleteConfirmCard), "pause", language => MyDataDeleteConfirmCard.Create(
            new() { Erased = [Chat], Stays = [Pause] }, language)),
        new("Features/MyData", nameof(MyDataDeleteConfirmCard), "nothing", language => MyDataDeleteConfirmCard.Create(
            new() { Erased = [], Stays = [Pause] }, language)),
        new("Features/MyData", nameof(MyDataDeletedCard), "plain", language => MyDataDeletedCard.Create([], language)),
        new("Features/MyData", nameof(MyDataDeletedCard), "pause", language => MyDataDeletedCard.Create([Pause], language)),
        new("Features/MyData", nameof(MyDataCopyCard), "json", language => MyDataCopyCard.Create(
            new() { Content = "{\n  \"chat\": \"a:1x\",\n  \"pause\": \"**2026-12-31**\"\n}" }, language)),
    ];
}
