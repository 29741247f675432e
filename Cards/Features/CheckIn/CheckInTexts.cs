using NodaTime;
using Welbevinden.Cards.Shared;
using Welbevinden.Cards.Shared.Questions;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>Texts of the cards for members of staff: the question, the thanks, no open round.</summary>
public static class CheckInTexts
{
    public static Text Skip { get; } = new("Sla over", "Skip");

    public static Text Why(string school) => new(
        $"Een korte check-in voor het team van {school}. Eén tik is genoeg. Overslaan mag.",
        $"A short check-in for the team of {school}. One tap is enough. You may skip it.");

    public static Text OnlyReminder { get; } = new(
        "Je kunt nog meedoen. Dit is de enige herinnering die ik stuur.",
        "You can still take part. This is the only reminder I send.");

    public static Text ClosesAt(LocalDateTime at) => new(
        $"Open tot {Words.Moment(at).Dutch}.",
        $"Open until {Words.Moment(at).English}.");

    /// <summary>The promise on every card that asks: what is stored, who sees the totals, and how many answers that takes.</summary>
    public static Text WhoSees(int minimum) => new(
        "Wie ziet dit? Ik bewaar niet wie wat koos. Na het sluiten ziet iedereen die gevraagd is de totalen, maar alleen bij "
            + $"{Words.Answers(minimum).Dutch} of meer.",
        "Who sees this? I do not keep who chose what. After closing, everybody who was asked sees the totals, but only with "
            + $"{Words.Answers(minimum).English} or more.");

    public static Text Thanks { get; } = new("Dank je wel", "Thank you");

    public static Text Counted { get; } = new(
        "Je antwoord telt mee. Het staat niet op deze kaart, zodat niemand op je scherm kan meelezen.",
        "Your answer counts. It is not shown on this card, so nobody can read along on your screen.");

    public static Text SkippedHeading { get; } = new("Helemaal goed", "That is fine");

    public static Text Skipped { get; } = new(
        "Je slaat deze keer over. Je krijgt geen herinnering, en straks wel de uitkomst.",
        "You skip this one. You get no reminder, and you will get the outcome.");

    public static Text NeedsCounted { get; } = new(
        "Wat je nodig hebt, telt mee. Het staat niet op deze kaart.",
        "What you need counts. It is not shown on this card.");

    public static Text NeedsTakenBack { get; } = new(
        "Je hebt niets aangekruist. Wat je eerder doorgaf, telt niet meer mee.",
        "You ticked nothing. What you passed on before no longer counts.");

    public static Text NeedsToggle { get; } = new("Wat heb je nodig?", "What do you need?");

    public static Text NeedsAsk { get; } = new("Kruis aan wat jou zou helpen", "Tick what would help you");

    public static Text NeedsWrong { get; } = new("Kruis aan wat je nodig hebt.", "Tick what you need.");

    public static Text NeedsSend { get; } = new("Geef door", "Pass on");

    public static Text NeedsWhoSees(int minimum) => new(
        $"Ik tel alleen. De totalen komen bij de uitkomst, als {Words.Colleagues(minimum).Dutch} of meer iets aankruisten.",
        $"I only count. The totals come with the outcome, if {Words.Colleagues(minimum).English} or more ticked something.");

    public static Text WordsWrong { get; } = new(
        $"Schrijf hier iets, in hooguit {OwnWords.MaxLength} tekens.",
        $"Write something here, in {OwnWords.MaxLength} characters at most.");

    public static Text WordsLook { get; } = new("Bekijk voor je deelt", "Look before you share");

    public static Text WordsNotKept { get; } = new(
        "Ik bewaar niets van wat je typt, tot je het zelf deelt.",
        "I keep nothing of what you type, until you share it yourself.");

    public static Text WordsHeading { get; } = new("Dit deel je met het team", "This is what you share with the team");

    public static Text WordsName(string names) => new(
        $"Let op: ik zie de naam van iemand van school ({names}). Laat die liever weg.",
        $"Please note: I see the name of somebody at school ({names}). Better leave it out.");

    /// <summary>Who sees shared words, and when they go, at a school that wants this many answers for counts.</summary>
    public static Text WordsWhoSees(int minimum) => new(
        "Wie ziet dit? Eerst het kernteam: dat leest alle teksten door elkaar en kan er een weglaten. Daarna iedereen die gevraagd is, bij "
            + $"de uitkomst. Zonder je naam, en alleen als {Words.Colleagues(OwnWords.MinimumAt(minimum)).Dutch} of meer iets delen. "
            + "Anders wis ik alles.",
        "Who sees this? First the core team: it reads all texts in no order and can leave one out. Then everybody who was asked, with the "
            + $"outcome. Without your name, and only if {Words.Colleagues(OwnWords.MinimumAt(minimum)).English} or more share something. "
            + "Otherwise I erase it all.");

    public static Text WordsShare { get; } = new("Deel, zonder mijn naam", "Share without my name");

    public static Text WordsEdit { get; } = new("Pas aan", "Change it");

    public static Text WordsDrop { get; } = new("Deel niet", "Do not share");

    public static Text WordsShared { get; } = new(
        "Je woorden liggen klaar voor het team, zonder je naam. Tot het sluiten kun je ze terughalen.",
        "Your words are ready for the team, without your name. Until closing you can take them back.");

    public static Text WordsTakeBack { get; } = new("Haal mijn woorden terug", "Take my words back");

    public static Text WordsTakenBack { get; } = new("Je woorden zijn gewist.", "Your words are erased.");

    public static Text WhatNext(LocalDateTime closesAt) => new(
        $"De check-in sluit {Words.Moment(closesAt).Dutch}. Daarna bekijkt het kernteam de uitkomst en krijg jij hem ook, "
            + "uiterlijk de volgende schooldag om 12.00 uur.",
        $"The check-in closes on {Words.Moment(closesAt).English}. The core team then looks at the outcome and you get it too, at noon of "
            + "the next school day at the latest.");

    public static Text ChooseAgain { get; } = new("Anders kiezen", "Choose again");

    public static Text ChooseAgainHow { get; } = new(
        "Kies opnieuw. Je nieuwe antwoord komt in de plaats van het vorige.",
        "Choose again. Your new answer takes the place of the previous one.");

    /// <summary>Instead of <see cref="Counted"/>, after another choice.</summary>
    public static Text CountedAnew { get; } = new(
        "Je nieuwe keuze telt mee, in de plaats van de vorige. Ze staat niet op deze kaart, zodat niemand op je scherm kan meelezen.",
        "Your new choice counts, in the place of the previous one. It is not shown on this card, so nobody can read along on your screen.");

    public static Text CountsAlready { get; } = new("Je antwoord telt al mee", "Your answer counts already");

    public static Text WhereToChange { get; } = new(
        "Iets anders kiezen? Dat kan op de kaart waarmee ik je bedankte, hoger in onze chat: druk daar op “Anders kiezen”. Alleen die "
            + "kaart weet wat je koos; ik bewaar dat niet.",
        "Would you like to choose something else? Use the card that thanked you, higher up in our chat: press “Choose again” there. Only "
            + "that card knows what you chose; I do not keep it.");

    public static Text Ended { get; } = new("Deze check-in is gesloten", "This check-in is closed");

    public static Text EndedMeans { get; } = new("Antwoorden of wijzigen kan niet meer.", "It can no longer be answered or changed.");

    public static Text NoneOpen { get; } = new("Er is nu geen check-in open", "No check-in is open now");

    public static Text NextIs(LocalDateTime at) => new(
        $"De volgende komt {Words.Moment(at).Dutch}. Je krijgt dan vanzelf een bericht.",
        $"The next one comes on {Words.Moment(at).English}. I will send you a message then.");

    public static Text NextUnknown { get; } = new(
        "Er is nog geen volgende gepland. Je krijgt vanzelf een bericht als er een komt.",
        "The next one has not been planned yet. You will get a message when there is one.");
}
