using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;
using Welbevinden.Cards.Shared.Questions;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>
/// Thanks for an answer without showing it, and offers what may follow, each optional: own words, what somebody needs, another choice.
/// </summary>
public static class CheckInThanksCard
{
    private const string ChoicesId = "choices";
    private const string NeedsId = "help";

    public static AdaptiveCard Create(CheckInThanksView view, Language language) => Page.Of(
        language,
        view.Done == CheckInDone.Skipped ? CheckInTexts.SkippedHeading : CheckInTexts.Thanks,
        [
            Page.Paragraph(Done(view.Done).In(language)),
            Page.Paragraph(CheckInTexts.WhatNext(view.ClosesAt).In(language)),
            .. view.MayAdd ? [.. OfWords(view, language), Needs(view, language)] : Array.Empty<Element>(),
            Choices(view, language),
            Page.SmallPrint(CheckInTexts.WhoSees(view.Minimum).In(language)),
        ],
        [
            .. view.MayAdd ? [new ToggleVisibility(CheckInTexts.NeedsToggle.In(language), [NeedsId])] : Array.Empty<CardAction>(),
            new ToggleVisibility(CheckInTexts.ChooseAgain.In(language), [ChoicesId]),
            .. view.Next.Select(step => CommandButtons.For(step, language)),
        ]);

    private static Text Done(CheckInDone done) => done switch
    {
        CheckInDone.Counted => CheckInTexts.Counted,
        CheckInDone.CountedAnew => CheckInTexts.CountedAnew,
        CheckInDone.Skipped => CheckInTexts.Skipped,
        CheckInDone.NeedsCounted => CheckInTexts.NeedsCounted,
        CheckInDone.NeedsTakenBack => CheckInTexts.NeedsTakenBack,
        CheckInDone.Shared => CheckInTexts.WordsShared,
        CheckInDone.TakenBack => CheckInTexts.WordsTakenBack,
    };

    private static IEnumerable<Element> OfWords(CheckInThanksView view, Language language) => view switch
    {
        { Form.Words: null } => [],
        { HasShared: true } =>
        [
            new ActionSet(
            [
                Execute.For(
                    CheckInVerbs.TakeBack,
                    new CheckInShare(view.RoundId, view.For, view.Receipt),
                    CheckInTexts.WordsTakeBack.In(language)),
            ]),
        ],
        _ =>
        [
            new TextInput(
                nameof(CheckInMore.Words).ToLowerInvariant(), view.Form.Words.Ask.In(language), CheckInTexts.WordsWrong.In(language))
            {
                Value = view.Words,
                MaxLength = OwnWords.MaxLength,
                Spacing = Spacing.Medium,
            },
            new TextBlock(CheckInTexts.WordsNotKept.In(language)) { Size = TextSize.Small, IsSubtle = true, Spacing = Spacing.None },
            new ActionSet([More(CheckInVerbs.Words, view, CheckInTexts.WordsLook, language)]) { Spacing = Spacing.Small },
        ],
    };

    private static Container Needs(CheckInThanksView view, Language language) => new(
    [
        new ChoiceInput(
            nameof(CheckInMore.Needs).ToLowerInvariant(),
            CheckInTexts.NeedsAsk.In(language),
            CheckInTexts.NeedsWrong.In(language),
            [.. StaffNeed.All.Select(need => new Choice(need.Label.In(language), need.Code))])
        {
            Style = ChoiceStyle.Expanded,
            IsMultiSelect = true,
            Value = view.Ticked,
        },
        new TextBlock(CheckInTexts.NeedsWhoSees(view.Minimum).In(language)) { Size = TextSize.Small, IsSubtle = true },
        new ActionSet([More(CheckInVerbs.Needs, view, CheckInTexts.NeedsSend, language)]) { Spacing = Spacing.Small },
    ])
    {
        Id = NeedsId,
        IsVisible = view.Ticked is null ? false : null,
        Spacing = Spacing.Medium,
    };

    private static Execute More(Form<CheckInMore> form, CheckInThanksView view, Text title, Language language) =>
        Execute.For(form, new CheckInMore(view.RoundId, view.For, view.Receipt), title.In(language));

    private static Container Choices(CheckInThanksView view, Language language) => new(
    [
        new TextBlock(CheckInTexts.ChooseAgainHow.In(language)),
        .. OptionButtons.For(view.Form, language, (option, title) => Execute.For(
            CheckInVerbs.Change,
            new CheckInChange(view.RoundId, view.For, view.Receipt, option),
            title)),
    ])
    {
        Id = ChoicesId,
        IsVisible = false,
        Spacing = Spacing.Medium,
    };
}

/// <summary>What was just done.</summary>
public enum CheckInDone
{
    Counted,

    /// <summary>Another choice than the one that counted before.</summary>
    CountedAnew,
    Skipped,
    NeedsCounted,
    NeedsTakenBack,
    Shared,
    TakenBack,
}

/// <summary>What the thank-you card needs; not what was chosen.</summary>
public sealed record CheckInThanksView
{
    public required CheckInForm Form { get; init; }

    public required string RoundId { get; init; }

    /// <summary>The id of the person the card is made for.</summary>
    public required string For { get; init; }

    /// <summary>The sealed answer, which only the server can open.</summary>
    public required string Receipt { get; init; }

    public required LocalDateTime ClosesAt { get; init; }

    public required int Minimum { get; init; }

    public CheckInDone Done { get; init; }

    /// <summary>Whether words and needs are asked: not of whoever skipped.</summary>
    public bool MayAdd { get; init; } = true;

    /// <summary>Whether this person's words wait for the team.</summary>
    public bool HasShared { get; init; }

    /// <summary>What is in the field for words, as typed.</summary>
    public string? Words { get; init; }

    /// <summary>What is ticked, as it came from the card; null keeps the list folded.</summary>
    public string? Ticked { get; init; }

    /// <summary>What this person can go on with.</summary>
    public IReadOnlyList<Onward> Next { get; init; } = [];
}
