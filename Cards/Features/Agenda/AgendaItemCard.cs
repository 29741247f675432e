using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Agenda;

/// <summary>The item itself, in the channel of the team: what it is about, and the question of this week or month.</summary>
public static class AgendaItemCard
{
    public static AdaptiveCard Create(AgendaQuestion question, AgendaRhythm rhythm, Language language) => Page.Of(
        language,
        AgendaTexts.Heading,
        [
            Page.Subheading(question.Topic.In(language)),
            Page.Paragraph(question.Question.In(language)) with { Size = TextSize.Medium },
            Page.Paragraph(AgendaTexts.Talk.In(language)),
            Page.SmallPrint(AgendaTexts.ItemSmallPrint(rhythm).In(language)),
        ]);
}
