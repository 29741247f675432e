using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Platter;

/// <summary>Replaces the offered card when somebody skips it this time.</summary>
public static class PlatterSkippedCard
{
    private static readonly Text Skipped = new(
        "Prima, tot een andere keer. Ik houd niet bij wie overslaat.",
        "Fine, some other time. I do not keep track of who skips.");

    public static AdaptiveCard Create(Language language) => Page.Of(language, PlatterTexts.Heading, [Page.Paragraph(Skipped.In(language))]);
}

/// <summary>Replaces the offered card when somebody wants no more offers, with a button to resume them.</summary>
public static class PlatterStoppedCard
{
    private static readonly Text Stopped = new(
        "Ik stuur je de Schijf van Zeven niet meer vanzelf. Typ “schijf” als je hem toch wilt openen.",
        "I will not send you the platter of seven by myself any more. Type “platter” if you want to open it after all.");

    private static readonly Text Kept = new(
        "Ik bewaar alleen dát je dit niet wilt krijgen. Weer aanzetten kan met de knop, of later met “schijf”.",
        "I keep only that you do not want to get this. You can switch it on again with the button, or later with “platter”.");

    internal static readonly Text Resume = new("Stuur het weer af en toe", "Send it again now and then");

    public static AdaptiveCard Create(Language language) => Page.Of(
        language,
        PlatterTexts.Heading,
        [Page.Paragraph(Stopped.In(language)), Page.SmallPrint(Kept.In(language))],
        Execute.For(PlatterVerbs.Resume, new NoPayload(), Resume.In(language)));
}

/// <summary>Tells that the offers resume.</summary>
public static class PlatterResumedCard
{
    private static readonly Text Resumed = new(
        "Goed, je krijgt de Schijf van Zeven weer af en toe.", "Good, you will get the platter of seven again now and then.");

    public static AdaptiveCard Create(Language language) => Page.Of(language, PlatterTexts.Heading, [Page.Paragraph(Resumed.In(language))]);
}
