using NodaTime;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Features.Status;
using Welbevinden.Cards.Features.Top3;
using Welbevinden.Cards.School;
using Welbevinden.Cards.Shared;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Features.Status;

/// <summary>The status with nothing, with all well, and with everything that can go wrong.</summary>
internal static class StatusSamples
{
    private static readonly StatusRound Round = new()
    {
        Name = new("Check-in", "Check-in"),
        Opened = new LocalDate(2026, 11, 23),
        IsOpen = false,
        Asked = 42,
        Answered = 31,
        Deliveries = [new(DeliveryState.Sent, 42)],
    };

    private static readonly StatusRound Troubled = Round with
    {
        Opened = new LocalDate(2026, 11, 30),
        IsOpen = true,
        Answered = null,
        Deliveries =
        [
            new(DeliveryState.Sent, 33),
            new(DeliveryState.Waiting, 3),
            new(DeliveryState.Unconfirmed, 1),
            new(DeliveryState.Blocked, 2),
            new(DeliveryState.NotInstalled, 2),
            new(
                DeliveryState.GaveUp,
                1,
                new(
                    "Teams weigert het bericht: de bot staat niet goed ingesteld.",
                    "Teams refuses the message: the bot is not set up properly.")),
        ],
    };

    private static readonly IReadOnlyList<CheckLine> Checks =
    [
        CheckLine.Ok(CheckTexts.Token("Teams")),
        CheckLine.Wrong(CheckTexts.Permission("User.Read.All"), CheckTexts.PermissionRemedy("User.Read.All", granted: false)),
        CheckLine.NotSet(CheckTexts.PublicAddress, CheckTexts.PublicAddressRemedy),
        CheckLine.Ok(DirectoryTexts.Found(RemarkKind.WithoutTeams, "", 2), DirectoryTexts.Remedy(RemarkKind.WithoutTeams)),
        CheckLine.Ok(CheckTexts.Reach("De Esdoorn", 240, 253), CheckTexts.ReachRemedy(13)),
    ];

    private static readonly IReadOnlyList<WaitingLine> Waiting =
    [
        new(CheckInEndings.Publishing, new LocalDate(2026, 11, 23), NobodyThere: true),
        new(Top3Endings.Closing, new LocalDate(2026, 9, 28), NobodyThere: false),
    ];

    public static IReadOnlyList<CardSample> All { get; } =
    [
        new(
            "Features/Status",
            nameof(StatusCard),
            "none",
            language => StatusCard.Create(new() { SchoolName = "De Esdoorn", Rounds = [] }, language)),
        new(
            "Features/Status",
            nameof(StatusCard),
            "fine",
            language => StatusCard.Create(new() { SchoolName = "De Esdoorn", Rounds = [Round] }, language)),
        new("Features/Status", nameof(StatusCard), "troubled", language => StatusCard.Create(
            new() { SchoolName = "De Esdoorn", Rounds = [Troubled, Round] }, language)),
        new("Features/Status", nameof(StatusCard), "waiting", language => StatusCard.Create(
            new() { SchoolName = "De Esdoorn", Rounds = [Round], Waiting = Waiting }, language)),
        new("Features/Status", nameof(StatusCard), "administrator", language => StatusCard.Create(
            new() { SchoolName = "De Esdoorn", Rounds = [Round], Checks = Checks }, language)),
    ];
}
