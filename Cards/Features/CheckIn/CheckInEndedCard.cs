using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>Stands in the place of a question or a thank-you card once its round has closed, with a button to the outcome.</summary>
public static class CheckInEndedCard
{
    public static AdaptiveCard Create(string schoolName, LocalDate opened, Language language) => Page.Of(
        language,
        CheckInTexts.Ended,
        [
            Page.Paragraph(CheckInResultTexts.Round(schoolName, opened).In(language)),
            Page.Paragraph(CheckInTexts.EndedMeans.In(language)),
        ],
        CommandButtons.Results(language));
}

/// <summary>Answers "check-in" for somebody whose answer counts already: where it can still be changed.</summary>
public static class CheckInAnsweredCard
{
    public static AdaptiveCard Create(Language language) => Page.Of(
        language,
        CheckInTexts.CountsAlready,
        [Page.Paragraph(CheckInTexts.WhereToChange.In(language))]);
}
