using Welbevinden.Cards.Model;

namespace Welbevinden.Cards.Shared;

/// <summary>One sentence as a card: the reply to a typed line when there is nothing to press.</summary>
public static class NoticeCard
{
    private static readonly Text Heading = new("Even dit", "Just this");

    public static AdaptiveCard Create(Text sentence, Language language) =>
        Page.Of(language, Heading, [Page.Paragraph(sentence.In(language))]);
}
