using NodaTime;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>Texts of the cards that show the outcome of a check-in.</summary>
public static class CheckInResultTexts
{
    public static Text Heading { get; } = new("Het weer in het team", "The weather in the team");

    public static Text Round(string school, LocalDate opened) => new(
        $"Check-in van {Words.Day(opened).Dutch}, {school}",
        $"Check-in of {Words.Day(opened).English}, {school}");

    public static Text Answered(int answered, int asked) => new(
        $"{Words.Sentence(Words.ColleaguesOf(answered, asked).Dutch)} {(Words.IsOne(answered, asked) ? "antwoordde" : "antwoordden")}.",
        $"{Words.Sentence(Words.ColleaguesOf(answered, asked).English)} answered.");

    public static Text ChartTitle { get; } = new("Aantal collega's per soort weer", "Number of colleagues per kind of weather");

    public static Text WhoSees(int minimum) => new(
        "Wie ziet dit? Iedereen aan wie de check-in gevraagd is. Ik laat alleen totalen zien, en alleen bij "
            + $"{Words.Answers(minimum).Dutch} of meer.",
        $"Who sees this? Everybody who was asked. I show totals only, and only with {Words.Answers(minimum).English} or more.");

    public static Text TooFewHeading { get; } = new("Te weinig antwoorden om te laten zien", "Too few answers to show");

    public static Text TooFew(int minimum) => new(
        $"Er waren minder dan {Words.Answers(minimum).Dutch}. Dan laat ik niets zien, zodat niemand te herkennen is. Fijn als je de "
            + "volgende keer (weer) meedoet.",
        $"There were fewer than {Words.Answers(minimum).English}. Then I show nothing, so that nobody can be recognised. It would be "
            + "great if you took part (again) next time.");

    public static Text OverviewHeading { get; } = new("Uitkomsten van de check-ins", "Outcomes of the check-ins");

    public static Text OverviewNone { get; } = new(
        "Er is nog geen check-in gesloten. Zodra dat zo is, staat de uitkomst hier.",
        "No check-in has been closed yet. Once one is, its outcome will be here.");

    public static Text OverviewTooFew { get; } = new(
        "Te weinig antwoorden om te laten zien",
        "Too few answers to show");

    public static Text OverviewWhoSees(int minimum) => new(
        $"Wie ziet dit? Iedereen in het team. Per check-in laat ik alleen totalen zien, en alleen bij {Words.Answers(minimum).Dutch} "
            + "of meer.",
        $"Who sees this? Everybody in the team. For each check-in I show totals only, and only with {Words.Answers(minimum).English} "
            + "or more.");
}
