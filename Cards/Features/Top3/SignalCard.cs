using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Top3;

/// <summary>
/// The guiding questions of step 7 as a form: the analysis team weighs one signal, and its outcome becomes a recommendation.
/// </summary>
public static class SignalCard
{
    public static AdaptiveCard Create(SignalView view, Language language) => Page.Of(
        language,
        SignalTexts.Heading,
        [
            Page.Paragraph(view.ViewName.In(language)),
            Page.Paragraph(SignalTexts.Think.In(language)),
            One(
                "aspect",
                SignalTexts.Aspect,
                [.. view.Signals.Select(signal => (signal.Id, signal.Name))],
                language) with { Style = ChoiceStyle.Compact },
            One("outlook", SignalTexts.Outlook, SignalAnswers.Outlook, language),
            One("level", SignalTexts.Level, SignalAnswers.Level, language),
            One("term", SignalTexts.Term, SignalAnswers.Term, language),
            One("place", SignalTexts.Place, SignalAnswers.Place, language),
            One("partners", SignalTexts.Partners, SignalAnswers.Partners, language) with
            {
                IsMultiSelect = true,
                IsRequired = false,
                ErrorMessage = SignalTexts.PartnersError.In(language),
            },
            Page.SmallPrint(SignalTexts.WhoSees.In(language)),
        ],
        Execute.For(
            SignalVerbs.Advise,
            new SignalAdvise(view.RoundId, view.View),
            SignalTexts.Send.In(language)) with
        { Style = ActionStyle.Positive });

    private static ChoiceInput One(string name, Text label, IReadOnlyList<(string Code, Text Name)> answers, Language language) => new(
        name,
        label.In(language),
        SignalTexts.ChooseError.In(language),
        [.. answers.Select(answer => new Choice(answer.Name.In(language), answer.Code))])
    {
        Style = ChoiceStyle.Expanded,
        IsRequired = true,
    };
}

/// <summary>The signals of one view.</summary>
/// <param name="RoundId">The poll.</param>
/// <param name="View">The view, as in <see cref="Top3Show.View"/>.</param>
/// <param name="ViewName">As people say it.</param>
/// <param name="Signals">The concerns that were named, most points first.</param>
public sealed record SignalView(string RoundId, string View, Text ViewName, IReadOnlyList<(string Id, Text Name)> Signals);
