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
                view.Filled.Aspect,
                language) with { Style = ChoiceStyle.Compact, Placeholder = FieldTexts.Choose.In(language) },
            One("outlook", SignalTexts.Outlook, SignalAnswers.Outlook, view.Filled.Outlook, language),
            One("level", SignalTexts.Level, SignalAnswers.Level, view.Filled.Level, language),
            One("term", SignalTexts.Term, SignalAnswers.Term, view.Filled.Term, language),
            One("place", SignalTexts.Place, SignalAnswers.Place, view.Filled.Place, language),
            One("partners", SignalTexts.Partners, SignalAnswers.Partners, view.Filled.Partners, language) with
            {
                IsMultiSelect = true,
                IsRequired = false,
                ErrorMessage = SignalTexts.PartnersError.In(language),
            },
            Page.SmallPrint(SignalTexts.WhoSees.In(language)),
        ],
        Execute.For(
            SignalVerbs.Advise,
            new SignalAdvise(view.Filled.Round, view.Filled.View),
            SignalTexts.Send.In(language)) with
        { Style = ActionStyle.Positive },
        Execute.Filled(Top3Verbs.Show, new Top3Show(view.Filled.Round, view.Filled.View), SignalTexts.Back.In(language)));

    private static ChoiceInput One(
        string name, Text label, IReadOnlyList<(string Code, Text Name)> answers, string? chosen, Language language) => new(
        name,
        label.In(language),
        SignalTexts.ChooseError.In(language),
        [.. answers.Select(answer => new Choice(answer.Name.In(language), answer.Code))])
        {
            Style = ChoiceStyle.Expanded,
            IsRequired = true,
            Value = string.IsNullOrEmpty(chosen) ? null : chosen,
        };
}

/// <summary>The signals of one view.</summary>
/// <param name="Filled">The poll, the view, and what is chosen so far.</param>
/// <param name="ViewName">As people say it.</param>
/// <param name="Signals">The concerns that were named, most points first.</param>
public sealed record SignalView(SignalAdvise Filled, Text ViewName, IReadOnlyList<(string Id, Text Name)> Signals);
