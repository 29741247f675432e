using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Top3;

/// <summary>Stands in the place of a mentor's card once its top 3 has closed, with a button to the outcome.</summary>
public static class Top3EndedCard
{
    private static readonly Text Heading = new("Deze top 3 is gesloten", "This top 3 is closed");

    private static readonly Text Means = new(
        "Invullen of wijzigen kan niet meer. Wat er van je klas is ingevuld, staat bij de uitkomst.",
        "It can no longer be filled in or changed. What was filled in for your class is with the outcome.");

    public static AdaptiveCard Create(string schoolName, LocalDate opened, Language language) => Page.Of(
        language,
        Heading,
        [
            Page.Paragraph($"{schoolName}, {Words.Day(opened).In(language)}"),
            Page.Paragraph(Means.In(language)),
        ],
        CommandButtons.Results(language));
}
