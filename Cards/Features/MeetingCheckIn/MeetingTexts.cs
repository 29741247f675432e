using NodaTime;
using NodaTime.Text;
using Welbevinden.Cards.Shared;
using Welbevinden.Cards.Shared.Questions;

namespace Welbevinden.Cards.Features.MeetingCheckIn;

/// <summary>Texts of the card of a check-in in a meeting.</summary>
public static class MeetingTexts
{
    private static readonly LocalTimePattern DutchTime = LocalTimePattern.CreateWithInvariantCulture("H.mm");
    private static readonly LocalTimePattern EnglishTime = LocalTimePattern.CreateWithInvariantCulture("HH:mm");

    public static Text OfferHeading { get; } = new("Begin met een check-in", "Start with a check-in");

    public static Text OfferWhat { get; } = new(
        "Kies een vraag. Daarna kan iedereen in dit gesprek met één druk antwoorden, ook gasten.",
        "Choose a question. Then everybody in this conversation can answer with one press, guests too.");

    public static Text Begin(CheckInForm form) => new($"Begin: {form.Name.Dutch}", $"Start: {form.Name.English}");

    public static Text Once { get; } = new(
        "Eén druk is genoeg. Meedoen hoeft niet. Kies rustig: wijzigen kan niet, want ik bewaar niet wie wat koos.",
        "One press is enough. You need not take part. Take your time: you cannot change it, because I do not keep who chose what.");

    public static Text SoFar(int answered) => answered == 0
        ? new("Nog niemand heeft geantwoord.", "Nobody has answered yet.")
        : new($"Tot nu toe: {Words.Answers(answered).Dutch}.", $"So far: {Words.Answers(answered).English}.");

    public static Text ClosesAt(LocalTime at) => new(
        $"Dit sluit vanzelf om {DutchTime.Format(at)} uur.", $"This closes by itself at {EnglishTime.Format(at)}.");

    /// <summary>The button that closes it; of the weather it is the weather.</summary>
    public static Text Show(CheckInForm form) => form is WeatherForm
        ? new("Laat ons weer zien", "Show us our weather")
        : new("Laat ons beeld zien", "Show us our picture");

    public static Text WhoSees(int minimum) => new(
        "Wie ziet dit? Iedereen in dit gesprek ziet hoeveel mensen antwoordden, en na het sluiten het beeld van de groep: alleen totalen, "
            + $"en alleen bij {Words.Answers(minimum).Dutch} of meer. Ik bewaar niet wie wat koos. Na het sluiten wis ik alles; alleen "
            + "deze kaart blijft staan.",
        "Who sees this? Everybody in this conversation sees how many people answered and, after closing, the picture of the group: totals "
            + $"only, and only with {Words.Answers(minimum).English} or more. I do not keep who chose what. After closing I erase "
            + "everything; only this card stays.");

    public static Text Counted { get; } = new("Dank je wel. Je antwoord telt mee.", "Thank you. Your answer counts.");

    public static Text CountsAlready { get; } = new(
        "Je antwoord telt al mee. Wijzigen kan niet, want ik weet niet wat je koos.",
        "Your answer counts already. You cannot change it, because I do not know what you chose.");

    public static Text Showing { get; } = new(
        "De check-in sluit. Het beeld van de groep komt zo op deze kaart.",
        "The check-in is closing. The picture of the group will be on this card in a moment.");

    public static Text ResultHeading { get; } = new("Zo zitten we erbij", "This is how we are");

    public static Text ChartTitle { get; } = new("Aantal mensen per antwoord", "Number of people per answer");

    public static Text Answered(int answered) => new(
        $"In totaal {Words.Answers(answered).Dutch}.", $"{Words.Answers(answered).English} in all.");

    public static Text Talk { get; } = new(
        "Wat valt jullie op? Wat heeft de groep nu nodig? Niemand hoeft te vertellen wat hij koos.",
        "What do you notice? What does the group need now? Nobody has to tell what they chose.");

    public static Text ResultWhoSees(int minimum) => new(
        $"Wie ziet dit? Iedereen in dit gesprek. Ik laat alleen totalen zien, en alleen bij {Words.Answers(minimum).Dutch} of meer. De "
            + "antwoorden zelf zijn gewist.",
        $"Who sees this? Everybody in this conversation. I show totals only, and only with {Words.Answers(minimum).English} or more. The "
            + "answers themselves are erased.");

    public static Text AlikeHeading { get; } = new("Jullie antwoorden lagen dicht bij elkaar", "Your answers lay close together");

    public static Text Alike { get; } = new(
        "Bijna iedereen koos hetzelfde. Aantallen zouden dan verklappen wat mensen kozen, dus die laat ik niet zien. De antwoorden zijn "
            + "gewist.",
        "Nearly everybody chose the same. Numbers would then give away what people chose, so I do not show them. The answers are erased.");

    public static Text TooFewHeading { get; } = new("Te weinig antwoorden om te laten zien", "Too few answers to show");

    public static Text TooFew(int minimum) => new(
        $"Er waren minder dan {Words.Answers(minimum).Dutch}. Dan laat ik niets zien, zodat niemand te herkennen is. De antwoorden zijn "
            + "gewist.",
        $"There were fewer than {Words.Answers(minimum).English}. Then I show nothing, so that nobody can be recognised. The answers are "
            + "erased.");
}
