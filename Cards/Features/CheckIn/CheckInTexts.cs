using NodaTime;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>Texts of the cards for members of staff: the question, the thanks, no open round.</summary>
public static class CheckInTexts
{
    public static Text Question { get; } = new("Welk weer past vandaag bij jou?", "Which weather fits you today?");

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

    public static Text WhatNext(LocalDateTime closesAt) => new(
        $"De check-in sluit {Words.Moment(closesAt).Dutch}. Daarna stuur ik je de uitkomst van het team.",
        $"The check-in closes on {Words.Moment(closesAt).English}. After that I send you how the team is doing.");

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
