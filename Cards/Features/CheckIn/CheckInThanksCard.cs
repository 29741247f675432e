using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>
/// Thanks for an answer and lets the person choose again while the round is open. The answer itself is not on the card: Teams stores the
/// content of cards, and only the sealed receipt knows who chose what.
/// </summary>
public static class CheckInThanksCard
{
    private const string ChoicesId = "choices";

    public static AdaptiveCard Create(CheckInThanksView view, Language language) => Page.Of(
        language,
        CheckInTexts.Thanks,
        [
            Page.Paragraph((view.IsChanged ? CheckInTexts.CountedAnew : CheckInTexts.Counted).In(language)),
            Page.Paragraph(CheckInTexts.WhatNext(view.ClosesAt).In(language)),
            Choices(view, language),
            Page.SmallPrint(CheckInTexts.WhoSees(view.Minimum).In(language)),
        ],
        new ToggleVisibility(CheckInTexts.ChooseAgain.In(language), [ChoicesId]));

    private static Container Choices(CheckInThanksView view, Language language) => new(
    [
        new TextBlock(CheckInTexts.ChooseAgainHow.In(language)),
        .. WeatherButtons.For(language, (weather, title) => Execute.For(
            CheckInVerbs.Change,
            new CheckInChange(view.RoundId, view.For, view.Receipt, WeatherReport.WireName(weather)),
            title)),
    ])
    {
        Id = ChoicesId,
        IsVisible = false,
        Spacing = Spacing.Medium,
    };
}

/// <summary>What the thank-you card needs; not what was chosen.</summary>
public sealed record CheckInThanksView
{
    public required string RoundId { get; init; }

    /// <summary>The id of the person the card is made for.</summary>
    public required string For { get; init; }

    /// <summary>The sealed answer, which only the server can open.</summary>
    public required string Receipt { get; init; }

    public required LocalDateTime ClosesAt { get; init; }

    public required int Minimum { get; init; }

    /// <summary>True after another choice than the one that counted before.</summary>
    public bool IsChanged { get; init; }
}
