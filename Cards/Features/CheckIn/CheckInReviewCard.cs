using System.Globalization;
using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>
/// The outcome of a check-in for the core team, before everybody else gets it: what colleagues wrote can be read and left out, and the team
/// is asked for one sentence on what it does with the outcome.
/// </summary>
public static class CheckInReviewCard
{
    public static AdaptiveCard Create(CheckInReviewView view, Language language) => Page.Of(
        language,
        CheckInTeamTexts.ReviewHeading,
        [
            .. CheckInResultCard.Body(view.Result, language),
            .. OfWords(view, language),
            new TextInput(
                nameof(CheckInPublish.Sentence).ToLowerInvariant(),
                CheckInTeamTexts.SentenceAsk.In(language),
                CheckInTeamTexts.SentenceWrong(CheckInReviewView.MaxSentence).In(language))
            {
                IsMultiline = true,
                MaxLength = CheckInReviewView.MaxSentence,
                Value = view.Sentence,
                Placeholder = CheckInTeamTexts.SentenceExample.In(language),
                Spacing = Spacing.Medium,
            },
            Page.Paragraph(CheckInTeamTexts.ReviewByItself(view.PublishesAt).In(language)),
            Page.SmallPrint(CheckInTeamTexts.ReviewWhoSees(view.Result.Minimum).In(language)),
        ],
        Execute.For(CheckInVerbs.Publish, new CheckInPublish(view.RoundId), CheckInTeamTexts.ReviewShare.In(language)) with
        {
            Style = ActionStyle.Positive,
        });

    private static IEnumerable<Element> OfWords(CheckInReviewView view, Language language) => view.Words.Count == 0
        ? []
        :
        [
            new ChoiceInput(
                "leftOut",
                CheckInTeamTexts.LeaveOutAsk(view.Words.Count).In(language),
                CheckInTeamTexts.LeaveOutWrong.In(language),
                [
                    .. view.Words.Select((words, number) => new Choice(words, number.ToString(CultureInfo.InvariantCulture))),
                ])
            {
                Style = ChoiceStyle.Expanded,
                IsMultiSelect = true,
                Value = view.LeftOut,
                Spacing = Spacing.Medium,
            },
        ];
}

/// <summary>What the core team sees first.</summary>
public sealed record CheckInReviewView
{
    /// <summary>Of the sentence, in characters.</summary>
    public const int MaxSentence = 240;

    public required string RoundId { get; init; }

    public required CheckInResultView Result { get; init; }

    /// <summary>What colleagues shared, in the order of their numbers; empty when too few did.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>When it goes out by itself, in the local time of the school.</summary>
    public required LocalDateTime PublishesAt { get; init; }

    /// <summary>As typed.</summary>
    public string? Sentence { get; init; }

    /// <summary>As ticked.</summary>
    public string? LeftOut { get; init; }
}

/// <summary>Stands in the place of a review once the outcome is on its way to everybody.</summary>
public static class CheckInReviewedCard
{
    public static AdaptiveCard Create(string schoolName, LocalDate opened, Language language) => Page.Of(
        language,
        CheckInTeamTexts.ReviewedHeading,
        [
            Page.Paragraph(CheckInResultTexts.Round(schoolName, opened).In(language)),
            Page.Paragraph(CheckInTeamTexts.Reviewed.In(language)),
        ],
        CommandButtons.Results(language));
}
