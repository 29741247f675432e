using System.Globalization;
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
            new HorizontalBarChart([.. Options(view).Select(option => Bar(view, option, language))], Numbers(view, language))
            {
                DisplayMode = BarDisplay.AbsoluteNoAxis,
            },
            Page.Paragraph(MeetingTexts.Answered(view.Answered).In(language)),
            Page.Paragraph(MeetingTexts.Talk.In(language)),
            Page.SmallPrint(MeetingTexts.ResultWhoSees(view.Minimum).In(language)),
        ]);

    private static IReadOnlyList<CheckInOption> Options(MeetingResultView view) => MeetingForms.OptionsOf(view.Form);

    private static Bar Bar(MeetingResultView view, CheckInOption option, Language language) =>
        new(option.In(language), view.Counts.GetValueOrDefault(option.Code)) { Color = option.Color };

    /// <summary>The same in plain elements.</summary>
    private static FactSet Numbers(MeetingResultView view, Language language) => new(
        [
            .. Options(view).Select(option => new Fact(
                option.In(language), view.Counts.GetValueOrDefault(option.Code).ToString(CultureInfo.InvariantCulture))),
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
