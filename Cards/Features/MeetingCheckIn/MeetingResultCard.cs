using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;
using Welbevinden.Cards.Shared.Questions;

namespace Welbevinden.Cards.Features.MeetingCheckIn;

/// <summary>The group's own picture, in the place of the question. Made only from figures that may be published.</summary>
public static class MeetingResultCard
{
    public static AdaptiveCard Create(MeetingResultView view, Language language) => Page.Of(
        language,
        MeetingTexts.ResultHeading,
        [
            Page.Paragraph(view.Form.Question.In(language)),
            // In words, because a client need not draw a chart's title.
            Page.Subheading(MeetingTexts.ChartTitle.In(language)),
            CountBars.Of(
            [
                .. MeetingForms.OptionsOf(view.Form).Select(option => new CountBar(
                    option.In(language), view.Counts.GetValueOrDefault(option.Code), option.Color)),
            ]),
            Page.Paragraph(MeetingTexts.Answered(view.Answered).In(language)),
            Page.Paragraph(MeetingTexts.Talk.In(language)),
            Page.SmallPrint(MeetingTexts.ResultWhoSees(view.Minimum).In(language)),
        ]);
}

/// <summary>Figures that have passed the rule on minimum groups.</summary>
public sealed record MeetingResultView
{
    public required CheckInForm Form { get; init; }

    public required int Answered { get; init; }

    /// <summary>People per answer, by its code; a missing one counts as zero.</summary>
    public required IReadOnlyDictionary<string, int> Counts { get; init; }

    public required int Minimum { get; init; }
}
