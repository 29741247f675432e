namespace Welbevinden.Cards.Features.Contact;

/// <summary>Texts of asking for contact.</summary>
public static class ContactTexts
{
    /// <summary>What a notification shows, to whoever looks over a shoulder: nothing of what it is about.</summary>
    public static Text Notified { get; } = new("Een bericht voor jou", "A message for you");

    public static Text AskHeading { get; } = new("Mag iemand contact met je opnemen?", "May somebody get in touch with you?");

    public static Text AskHow { get; } = new(
        "Kies wie je wilt vragen. Ik stuur nog niets: eerst zie je wat die persoon krijgt.",
        "Choose whom you want to ask. I send nothing yet: first you see what that person gets.");

    public static Text WhoSees { get; } = new(
        "Wie ziet dit? Alleen jij. Pas als je bevestigt, krijgt die ene persoon je naam en je verzoek, nooit een antwoord uit een "
            + "check-in. Daarna wis ik het. Ik tel het nergens mee.",
        "Who sees this? Only you. Only after you confirm does that one person get your name and your request, never an answer from a "
            + "check-in. After that I erase it. I count it nowhere.");

    public static Text Yes { get; } = new("Ja, vraag contact aan", "Yes, ask for contact");

    public static Text No { get; } = new("Nee, laat maar", "No, never mind");

    public static Text SentHeading { get; } = new("Je verzoek is onderweg", "Your request is on its way");

    public static Text IfNotSent { get; } = new(
        "’s Avonds en in het weekend wacht ik tot de volgende ochtend. Komt mijn bericht niet aan, dan hoor je dat van mij.",
        "In the evening and at the weekend I wait until the next morning. If my message does not arrive, I will tell you.");

    public static Text NothingSentHeading { get; } = new("Er is niets gestuurd", "Nothing was sent");

    public static Text NothingSent { get; } = new(
        "Niemand weet dat je dit bekeek. Bedenk je je, typ dan “contact”.",
        "Nobody knows that you looked at this. If you change your mind, type “contact”.");

    public static Text UnconfirmedHeading { get; } = new(
        "Ik weet niet of je verzoek aankwam", "I do not know whether your request arrived");

    public static Text SentWhoSees { get; } = new(
        "Wie ziet dit? Alleen jij en wie je vroeg. Zodra mijn bericht weg is, wis ik het. Daarna weet ik niet meer dat je dit vroeg: "
            + "vraag je het nog eens, dan stuur ik het nog eens.",
        "Who sees this? Only you and the person you asked. As soon as my message has gone, I erase it. After that I no longer know that "
            + "you asked: if you ask again, I send it again.");

    public static Text RequestWhoSees { get; } = new(
        "Wie ziet dit? Alleen jij en wie het vroeg. Zelf heb ik dit verzoek al gewist, en ik tel het nergens mee.",
        "Who sees this? Only you and the person who asked. I have already erased this request myself, and I count it nowhere.");

    public static Text UnconfirmedWhoSees { get; } = new(
        "Wie ziet dit? Alleen jij. Je verzoek heb ik gewist: vraag je het nog eens, dan stuur ik het nog eens.",
        "Who sees this? Only you. I erased your request: if you ask again, I send it again.");

    public static Text RequestHeading { get; } = new("Een collega wil graag contact", "A colleague would like to be in touch");

    public static Text NothingElse { get; } = new(
        "Meer weet ik niet: niet waarom, en geen antwoord uit een check-in.",
        "I know nothing else: not why, and no answer from a check-in.");

    public static Text AskButton { get; } = new("Vraag deze persoon", "Ask this person");

    /// <summary>The buttons of several people say the same; this tells them apart, and is read out.</summary>
    public static Text AskTip(string name) => new($"Vraag {name}", $"Ask {name}");

    public static Text ConfirmHeading(string name) => new($"Zal ik {name} vragen?", $"Shall I ask {name}?");

    public static Text WhatIsSent(string name, string label) => new(
        $"Ik stuur {name}, {label}, je naam en dat je graag contact wilt. Verder niets.",
        $"I send {name}, {label}, your name and that you would like to be in touch. Nothing else.");

    public static Text WhatWasSent(string name) => new(
        $"{name} krijgt je naam en dat je graag contact wilt. Verder niets.",
        $"{name} gets your name and that you would like to be in touch. Nothing else.");

    public static Text Unconfirmed(string name) => new(
        $"Teams bevestigde niet dat {name} mijn bericht kreeg. Neem zelf contact op, of vraag het later nog eens.",
        $"Teams did not confirm that {name} got my message. Get in touch yourself, or ask again later.");

    public static Text Request(string asker, string label) => new(
        $"{asker} wil graag contact met jou als {label}. Neem jij contact op, zo gauw het je lukt?",
        $"{asker} would like to be in touch with you as {label}. Will you get in touch, as soon as you can?");
}
