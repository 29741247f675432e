using System.Globalization;

namespace Welbevinden.Cards.Features.Platter;

/// <summary>The expected failures around the platter.</summary>
public static class PlatterRefusals
{
    public static Refusal SwitchedOff { get; } = new(
        "platter.switchedOff",
        new(
            "Je school gebruikt alleen de kaart die je voor jezelf openklapt. Typ “schijf” om hem te openen.",
            "Your school uses only the card that you open for yourself. Type “platter” to open it."))
    {
        Next = PlatterCommands.Platter,
    };

    public static Refusal NobodyToPair { get; } = new(
        "platter.nobodyToPair",
        new(
            "Ik vind niemand om in te delen. Vraag de beheerder of de collega's in de lijst van je school staan.",
            "I find nobody to put together. Ask the administrator whether your colleagues are on the school's list."));

    public static Refusal OnePersonToPair { get; } = new(
        "platter.onePersonToPair",
        new(
            "Er is maar één collega om in te delen, en voor een gesprek zijn er twee nodig. Kies een grotere groep.",
            "There is only one colleague to put together, and a conversation takes two. Choose a larger group."));

    public static Refusal NoSharedDay { get; } = new(
        "platter.noSharedDay",
        new(
            "Niemand in deze groep werkt op dezelfde dag als een ander. Kies een grotere groep, of laat de werkdagen nakijken.",
            "Nobody in this group works on the same day as somebody else. Choose a larger group, or have the working days checked."));

    public static Refusal NoTeam { get; } = new(
        "platter.noTeam",
        new(
            "Je staat nog niet bij een team, dus ik weet niet wie ik moet indelen. Vraag de beheerder om je team in te vullen.",
            "You are not on a team yet, so I do not know whom to put together. Ask the administrator to fill in your team."));

    public static Refusal OldCard { get; } = new(
        "platter.oldCard",
        new(
            "Deze kaart is van een andere dag. Typ “tweetallen” om opnieuw te beginnen.",
            "This card is from another day. Type “pairs” to start again."))
    {
        Next = PlatterCommands.Pairs,
    };

    public static Refusal AlreadyPaired { get; } = new(
        "platter.alreadyPaired",
        new(
            "Voor deze groep zijn vandaag al groepjes gemaakt; iedereen heeft een kaart. Morgen kan het opnieuw.",
            "Groups were made for these people today already; everybody has a card. It can be done again tomorrow."));

    public static Refusal OnlyCoreTeamForSchool { get; } = new(
        "platter.onlyCoreTeamForSchool",
        new(
            "De hele school indelen kan alleen het kernteam. Je eigen team kan wel.",
            "Only the core team can put the whole school together. You can do it for your own team."));

    public static Refusal UnknownChoice { get; } = new(
        "platter.unknownChoice",
        new(
            "Deze keuze staat niet op de kaart. Kies voor wie het is, en of het tweetallen of drietallen worden.",
            "This choice is not on the card. Choose for whom it is, and whether it will be pairs or threes."));

    public static Refusal NoSuchTip { get; } = new(
        "platter.noSuchTip",
        new(
            "Daar heb ik geen tip over. Probeer een ander woord, zoals “pauze”, “feedback” of “klas”, of typ alleen “tip”.",
            "I have no tip about that. Try another word, such as “break”, “feedback” or “class”, or just type “tip”."))
    {
        Next = PlatterCommands.Tip,
    };

    /// <summary>Kinds of time without an answer.</summary>
    public static Refusal MissingKinds(IReadOnlyList<KindOfTime> kinds)
    {
        var names = PlatterTexts.Listed([.. kinds.Select(PlatterKinds.Name)]);
        return new(
            "platter.missingKinds",
            new(
                $"Je hebt nog niets gekozen bij {names.Dutch}. Kies te weinig, genoeg of ruim; de rest blijft staan.",
                $"You have not chosen anything yet for {names.English}. Choose too little, enough or plenty; the rest stays as it is."))
        {
            Field = PlatterKinds.WireName(kinds[0]),
        };
    }

    /// <summary>An amount that is none of the three.</summary>
    public static Refusal UnknownAmount(KindOfTime kind)
    {
        var name = PlatterKinds.Name(kind);
        return new(
            "platter.unknownAmount",
            new(
                $"Bij {name.Dutch} staat iets wat ik niet ken. Kies te weinig, genoeg of ruim.",
                $"For {name.English} there is something I do not know. Choose too little, enough or plenty."))
        {
            Field = PlatterKinds.WireName(kind),
        };
    }

    /// <summary>An intention that is too long.</summary>
    /// <param name="length">Its length in characters.</param>
    public static Refusal IntentionTooLong(int length) => new(
        "platter.intentionTooLong",
        new(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Je voornemen telt {length} tekens en er passen er 200. Maak het wat korter; de rest blijft staan."),
            string.Create(
                CultureInfo.InvariantCulture,
                $"Your intention has {length} characters and 200 fit. Make it a little shorter; the rest stays as it is.")))
    {
        Field = "intention",
    };
}
