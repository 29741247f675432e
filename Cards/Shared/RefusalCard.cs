using Welbevinden.Cards.Model;

namespace Welbevinden.Cards.Shared;

/// <summary>An expected failure as a card: what the problem is and what to do now.</summary>
public static class RefusalCard
{
    private static readonly Text Heading = new("Dat kan nu niet", "That is not possible now");

    public static AdaptiveCard Create(Refusal refusal, Language language) => Page.Of(
        language,
        Heading,
        [Page.Paragraph(refusal.Sentence.In(language))],
        [.. Buttons(refusal, language)]);

    /// <summary>In a channel or group chat a button for help would be refused like the rest.</summary>
    private static IEnumerable<Execute> Buttons(Refusal refusal, Language language) =>
        refusal.Code == CommonRefusals.OnlyInPersonalChat.Code ? [] : [CommandButtons.Help(language)];
}
