using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>Asks somebody who let three check-ins pass whether to leave them alone for a while.</summary>
public static class CheckInSilenceCard
{
    /// <summary>The card.</summary>
    /// <param name="rest">The buttons that ask for a pause.</param>
    /// <param name="language">Of the reader.</param>
    public static AdaptiveCard Create(IReadOnlyList<CardAction> rest, Language language) => Page.Of(
        language,
        CheckInSilenceTexts.Heading,
        [
            Page.Subheading(CheckInSilenceTexts.Ask.In(language)),
            Page.Paragraph(CheckInSilenceTexts.Why.In(language)),
            Page.SmallPrint(CheckInSilenceTexts.WhoSees.In(language)),
        ],
        [.. rest, Execute.For(CheckInSilenceVerbs.Keep, new NoPayload(), CheckInSilenceTexts.Keep.In(language))]);
}

/// <summary>The verbs of the card that asks whether to pause.</summary>
public static class CheckInSilenceVerbs
{
    /// <summary>"No, keep asking": changes nothing.</summary>
    public static Verb<NoPayload> Keep { get; } = new("checkin.keepAsking", CheckInPayloads.Default.NoPayload);
}

/// <summary>Texts of the card that asks whether to pause.</summary>
public static class CheckInSilenceTexts
{
    /// <summary>Neutral, because it is also shown in a notification, which others may see.</summary>
    public static Text Heading { get; } = new("Een vraag aan jou", "A question for you");

    public static Text Ask { get; } = new("Zal ik je een tijdje niets vragen?", "Shall I ask you nothing for a while?");

    public static Text Why { get; } = new(
        "Je liet drie check-ins voorbijgaan. Dat mag. Wil je liever even rust? Sla je een check-in liever een keer over, dan kan dat "
            + "met één druk op de knop.",
        "You let three check-ins pass. That is fine. Would you rather be left alone for a while? To pass on a single check-in, one press "
            + "on the button is enough.");

    public static Text Keep { get; } = new("Nee, blijf vragen", "No, keep asking");

    public static Text Kept { get; } = new("Goed, ik blijf het je vragen.", "All right, I will keep asking you.");

    public static Text WhoSees { get; } = new(
        "Wie ziet dit? Niemand behalve jij. Ik vraag dit één keer. Ik onthoud alleen hoeveel check-ins je achter elkaar voorbij liet gaan, "
            + "tot je er weer een beantwoordt of het schooljaar voorbij is.",
        "Who sees this? Nobody but you. I ask this once. I only remember how many check-ins in a row you let pass, until you answer one "
            + "again or the school year is over.");
}
