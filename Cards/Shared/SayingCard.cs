using System.Diagnostics;
using Welbevinden.Cards.Model;

namespace Welbevinden.Cards.Shared;

/// <summary>
/// Answers what people say: a warm sentence, and what fits. The heading, which a notification shows, tells nothing of it.
/// </summary>
public static class SayingCard
{
    /// <summary>Teams shows six buttons at most.</summary>
    private const int MaxButtons = 5;

    private static readonly Text Heading = new("Even voor jou", "For you");

    public static AdaptiveCard Create(SayingView view, Language language) => Page.Of(
        language,
        Heading,
        [Page.Paragraph(Answer(view.Said).In(language)), Page.SmallPrint(HelpTexts.NotKept.In(language))],
        view.Commands.Count == 0
            ? [CommandButtons.Help(language)]
            : [.. view.Commands.Take(MaxButtons).Select(command => CommandButtons.For(command, language))]);

    private static Text Answer(Said said) => said switch
    {
        Said.Hello => new("Hoi, fijn dat je er bent. Waar kan ik je mee helpen?", "Hi, good to see you. What can I help you with?"),
        Said.Thanks => new("Graag gedaan. Ik ben er als je me nodig hebt.", "You are welcome. I am here when you need me."),
        Said.Agreed => new("Fijn. Ik ben er als je me nodig hebt.", "Good. I am here when you need me."),
        Said.Goodbye => new("Tot ziens, en een fijne dag.", "Goodbye, and have a good day."),
        Said.Unwell => new(
            "Dank je dat je het zegt. Gun jezelf even tijd, en vertel het aan iemand die je vertrouwt, zoals een collega of je "
                + "leidinggevende. Misschien helpt hiervan iets:",
            "Thank you for saying so. Take a moment for yourself, and tell somebody you trust, such as a colleague or your manager. "
                + "Perhaps one of these helps:"),
        Said.Well => new("Fijn om te horen. Geniet ervan.", "Good to hear. Enjoy it."),
        Said.WantsToTalk => new(
            "Ik ben een bot, dus praten kan beter met een mens: een collega, je leidinggevende of iemand anders die je vertrouwt. "
                + "Dit kan ik wel voor je doen:",
            "I am a bot, so it is better to talk with a person: a colleague, your manager or somebody else you trust. "
                + "This is what I can do for you:"),
        Said.Stop => new(
            "Wil je even geen berichten van mij? Dan kies jij tot welke dag.",
            "Would you like no messages from me for a while? Then you choose until which day."),
        Said.NextCheckIn => new("Ik weet niet wanneer de volgende check-in is.", "I do not know when the next check-in is."),
        _ => throw new UnreachableException(),
    };
}

/// <summary>What was said, and what fits.</summary>
public sealed record SayingView
{
    public required Said Said { get; init; }

    /// <summary>What this person can type that fits, at most five; with none there is only help.</summary>
    public required IReadOnlyList<Command> Commands { get; init; }
}
