using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Welcome;

/// <summary>The first message in a channel or group chat: that the bot is there, and what it does not do.</summary>
public static class GroupWelcomeCard
{
    private static readonly Text Here = new(
        "Fijn dat ik mee mag doen. Ik lees hier niet mee: noem mij met @ als je iets wilt. Persoonlijke vragen stel ik alleen in je "
            + "eigen chat met mij.",
        "Good to be here. I do not read along: mention me with @ when you want something. I ask personal questions only in your own chat "
            + "with me.");

    public static AdaptiveCard Create(Language language) =>
        Page.Of(language, OnboardingTexts.Heading, [Page.Paragraph(Here.In(language))], CommandButtons.Help(language));
}
