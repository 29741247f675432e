namespace Welbevinden.Cards.Shared;

/// <summary>What people say, and the words in which they say it.</summary>
/// <param name="Said">What it comes to.</param>
/// <param name="Dutch">The ways to say it in Dutch, separated by commas; small words that change nothing are left out.</param>
/// <param name="English">In English.</param>
public sealed record Saying(Said Said, string Dutch, string English)
{
    /// <summary>Every saying. One way of saying belongs to one of them.</summary>
    public static IReadOnlyList<Saying> All { get; } =
    [
        new(
            Said.Hello,
            "hoi, hallo, hey, hee, hi, dag, goedemorgen, goeiemorgen, goedemiddag, goedenavond, hallo daar, hoe gaat het,"
                + " hoe gaat het met je",
            "hello, hi there, good morning, good afternoon, good evening, how are you"),
        new(
            Said.Thanks,
            "dank je, dank je wel, dank u, dank u wel, bedankt, fijn dank je, top bedankt, merci",
            "thank you, thanks, thx, many thanks, cheers"),
        new(
            Said.Agreed,
            "ok, oke, okee, prima, top, goed zo, fijn, mooi, ja, nee, begrepen, is goed",
            "okay, fine, great, nice, yes, no, got it"),
        new(
            Said.Goodbye,
            "doei, tot ziens, tot later, tot morgen, dag hoor, fijne dag, fijn weekend",
            "bye, goodbye, see you, see you later"),
        new(
            Said.Unwell,
            "moe, doodmoe, vermoeid, uitgeput, kapot, op, ziek, druk, niet goed, niet lekker, niet fit, niet top, slecht, rot, verdrietig,"
                + " somber, gestrest, gestresst, overspannen, overwerkt, stress, bang, boos, eenzaam,"
                + " ik trek het niet meer, ik kan niet meer, het gaat niet, het gaat niet goed, het gaat slecht, het is te veel,"
                + " het wordt me te veel, geen energie, ik heb geen energie, ik heb stress, ik heb slecht geslapen,"
                + " ik slaap slecht, het is druk, ik heb het druk, ik zit er doorheen, ik zit niet lekker, ik zit niet lekker in mijn vel",
            "tired, exhausted, worn out, sick, ill, busy, not well, not good, not okay, not ok, bad, sad, down, stressed, stressed out,"
                + " overworked, lonely, angry, afraid, not fine, unwell, it is too much, no energy, i have no energy, i slept badly,"
                + " i cannot go on, i cant go on, not feeling well, not feeling good"),
        new(
            Said.Well,
            "goed, het gaat goed, gaat goed, blij, vrolijk, uitgerust, lekker, het gaat prima, met mij gaat het goed",
            "good, well, i am doing well, happy, rested, doing well, doing fine, it goes well"),
        new(
            Said.WantsToTalk,
            "wie kan ik spreken, wie kan me helpen, wie kan mij helpen, met wie kan ik praten, ik wil praten, ik wil iemand spreken,"
                + " ik wil met iemand praten, kan ik iemand spreken, help me, help mij, ik heb hulp nodig",
            "who can i talk to, who can help me, i want to talk, i want to talk to someone, i want to talk to somebody,"
                + " can i talk to someone, can i talk to somebody, i need help"),
        new(
            Said.Stop,
            "stop, stoppen, stop ermee, stop maar, hou op, houd op, ophouden, afmelden, uitschrijven, meld me af, geen berichten,"
                + " geen berichten meer, stop met berichten, stop met vragen, stop de berichten, stuur niets meer,"
                + " stuur geen berichten meer, ik wil geen berichten, ik wil geen berichten meer, ik wil stoppen, ik wil dit niet,"
                + " ik wil dit niet meer, laat me met rust, met rust laten, weg, ga weg",
            "stop it, stop this, unsubscribe, opt out, no more messages, no messages, stop messages, stop messaging me, leave me alone,"
                + " i want no messages, i do not want messages, i dont want this, quit, go away"),
        new(
            Said.NextCheckIn,
            "wanneer is de volgende check-in, wanneer komt de volgende check-in, wanneer is de check-in, wanneer komt de check-in,"
                + " wanneer is er een check-in, wanneer krijg ik een check-in, wanneer krijg ik de volgende check-in, de volgende check-in,"
                + " volgende check-in, wanneer is de volgende, wanneer komt de volgende, wanneer komt de volgende vraag,"
                + " wanneer krijg ik de volgende vraag, wanneer is de volgende ronde",
            "when is the next check-in, when does the next check-in come, when is the check-in, next check-in, the next check-in,"
                + " when is the next one, when is the next, when do i get a check-in"),
    ];

    /// <summary>Every way of saying it, in both languages.</summary>
    public IEnumerable<string> Ways => $"{Dutch},{English}".Split(',', StringSplitOptions.TrimEntries);
}
