using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;
using Welbevinden.Cards.Shared.Questions;

namespace Welbevinden.Cards.Features.MeetingCheckIn;

/// <summary>
/// The question, on one card for everybody. It says how many answered and never what: as long as it is open there is nothing to see.
/// </summary>
public static class MeetingQuestionCard
{
    public static AdaptiveCard Create(MeetingQuestionView view, Language language) => Page.Of(
        language,
        view.Form.Question,
        [
            Page.Paragraph(MeetingTexts.Once.In(language)),
            .. MeetingForms.OptionsOf(view.Form).Select(option => Button(view, option, language)),
            Page.Paragraph($"{MeetingTexts.SoFar(view.Answered).In(language)} {MeetingTexts.ClosesAt(view.ClosesAt).In(language)}")
                with { Spacing = Spacing.Medium },
            new ActionSet(
                [Execute.For(MeetingVerbs.Show, new MeetingShow(view.Meeting), MeetingTexts.Show(view.Form).In(language))]),
            Page.SmallPrint(MeetingTexts.WhoSees(view.Minimum).In(language)),
        ]);

    // Each on its own line: buttons side by side are cut off on a phone.
    private static ActionSet Button(MeetingQuestionView view, CheckInOption option, Language language) => new(
        [Execute.For(MeetingVerbs.Answer, new MeetingAnswer(view.Meeting, option.Code), option.In(language))])
    {
        Spacing = Spacing.Small,
    };
}

/// <summary>What the question needs to know.</summary>
public sealed record MeetingQuestionView
{
    /// <summary>The name of the check-in.</summary>
    public required string Meeting { get; init; }

    public required CheckInForm Form { get; init; }

    public required int Answered { get; init; }

    /// <summary>In the school's local time.</summary>
    public required LocalTime ClosesAt { get; init; }

    /// <summary>With fewer answers than this, nothing is shown.</summary>
    public required int Minimum { get; init; }
}
