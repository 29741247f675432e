using NodaTime;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Platter;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Features.Platter;

/// <summary>The platter alone, made, kept and talked about, and the tips.</summary>
internal static class PlatterSamples
{
    private static readonly TipView Tip = new(
        new(
            "Zoek elke dag iets om samen om te lachen, met collega's of met je klas.",
            "Find something to laugh about together every day, with colleagues or with your class."),
        1,
        new("Handreiking Preventief werken aan welbevinden", "Guide “Preventief werken aan welbevinden” (in Dutch)"),
        new("Cirkel 1, creëer ruimte voor ontspanning", "Circle 1, make room to relax"));

    private static readonly TipView LongTip = new(
        new(new string('w', 60) + " " + new string('v', 60), new string('x', 60) + " " + new string('z', 60)), 6, Tip.Source, Tip.Section);

    private static readonly SevenAmounts Mixed = SevenAmounts.InOrder(
        [Amount.Plenty, Amount.TooLittle, Amount.Enough, Amount.TooLittle, Amount.Enough, Amount.Plenty, Amount.Enough]);

    private static readonly LocalDate Monday = new(2026, 11, 23);

    public static IReadOnlyList<CardSample> All { get; } = [.. Alone, .. Kept, .. Together, .. Tips];

    private static IEnumerable<CardSample> Alone =>
    [
        Sample(
            nameof(ReflectionCard),
            "typed",
            language => ReflectionCard.Create(new() { Tip = Tip, MayMake = true, MayKeep = true }, language)),
        Sample(
            nameof(ReflectionCard),
            "offered",
            language => ReflectionCard.Create(new() { Tip = Tip, MayMake = true, MayKeep = true, IsOffered = true }, language)),
        Sample(nameof(ReflectionCard), "only-alone", language => ReflectionCard.Create(new() { Tip = Tip, MayMake = false }, language)),
        Sample(nameof(PlatterFormCard), "plain", language => PlatterFormCard.Create(new(), language)),
        Sample(nameof(PlatterFormCard), "refused", language => PlatterRefusals.MissingKinds([KindOfTime.Connecting]).On(
            PlatterFormCard.Create(new("enough", Play: "plenty", Sleep: "tooLittle", Intention: "Vaker buiten"), language), language)),
        Sample(
            nameof(MyPlatterCard),
            "mixed",
            language => MyPlatterCard.Create(Mine(Mixed, "[link](https:\u200B//school.example) **yoga**"), language)),
        Sample(nameof(MyPlatterCard), "all-enough", language => MyPlatterCard.Create(
            Mine(SevenAmounts.InOrder([.. Enumerable.Repeat(Amount.Enough, 7)]), intention: null) with { MayKeep = false }, language)),
        Sample(nameof(MyPlatterCard), "all-too-little", language => MyPlatterCard.Create(
            Mine(SevenAmounts.InOrder([.. Enumerable.Repeat(Amount.TooLittle, 7)]), new string('m', 200)), language)),
        Sample(nameof(PlatterSkippedCard), "plain", PlatterSkippedCard.Create),
        Sample(nameof(PlatterStoppedCard), "plain", PlatterStoppedCard.Create),
        Sample(nameof(PlatterResumedCard), "plain", PlatterResumedCard.Create),
    ];

    private static IEnumerable<CardSample> Kept =>
    [
        Sample(
            nameof(MyPlatterCard),
            "kept",
            language => MyPlatterCard.Create(Mine(Mixed, "yoga") with { IsKept = true }, language)),
        Sample(nameof(PlatterHistoryCard), "none", language => PlatterHistoryCard.Create(new() { Kept = [] }, language)),
        Sample(nameof(PlatterHistoryCard), "many", language => PlatterHistoryCard.Create(
            new()
            {
                Kept = [
                    .. Enumerable.Range(0, 14).Select(i => new KeptPlatterView(Monday.PlusWeeks(-6 * i), Mixed, i == 0 ? "yoga" : null)),
                ],
            }, language)),
        Sample(nameof(PlatterForgottenCard), "plain", PlatterForgottenCard.Create),
    ];

    private static IEnumerable<CardSample> Together =>
    [
        Sample(
            nameof(PairingFormCard),
            "team",
            language => PairingFormCard.Create(new() { Date = Monday, Team = "onderbouw", MayAskSchool = false }, language)),
        Sample(
            nameof(PairingFormCard),
            "core-team",
            language => PairingFormCard.Create(new() { Date = Monday, Team = "bovenbouw", MayAskSchool = true }, language)),
        Sample(nameof(PairingConfirmCard), "plain", language => PairingConfirmCard.Create(
            new() { Groups = 9, People = 19, LeftOver = ["Zoë Kuipers-Adriaanse"] },
            new("2026-11-23", "team", "pairs"),
            "Noor de Wit",
            language)),
        Sample(nameof(PairsMadeCard), "all", language => PairsMadeCard.Create(new() { Groups = 21, People = 42, LeftOver = [] }, language)),
        Sample(
            nameof(PairsMadeCard),
            "left-over",
            language => PairsMadeCard.Create(new() { Groups = 1, People = 2, LeftOver = ["Zoë Kuipers-Adriaanse"] }, language)),
        Sample(nameof(ConversationCard), "two", language => ConversationCard.Create(
            new() { With = ["Sanne van den Bergh"], SharedDays = [new("maandag", "Monday")], Tip = Tip, AskedBy = null }, language)),
        Sample(nameof(ConversationCard), "three", language => ConversationCard.Create(
            new()
            {
                With = ["Sanne van den Bergh", "Hendrik-Jan Bökkerink"],
                SharedDays = [new("maandag", "Monday"), new("dinsdag", "Tuesday")],
                Tip = Tip,
                AskedBy = "Noor de Wit",
            }, language)),
    ];

    private static IEnumerable<CardSample> Tips =>
    [
        Sample(nameof(TipCard), "found", language => TipCard.Create(new() { Tips = [Tip, LongTip], LastId = "1-lachen" }, language)),
        Sample(
            nameof(TipCard),
            "near",
            language => TipCard.Create(new() { Tips = [Tip], LastId = "1-lachen", Nearest = "feedback" }, language)),
    ];

    private static MyPlatterView Mine(SevenAmounts amounts, string? intention) =>
        new() { Amounts = amounts, AskAbout = KindOfTime.Play, Intention = intention, Tip = Tip, MayKeep = true };

    private static CardSample Sample(string card, string variant, Func<Language, Welbevinden.Cards.Model.AdaptiveCard> make) =>
        new("Features/Platter", card, variant, make);
}
