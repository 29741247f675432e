using NodaTime;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>Texts of the cards that show the outcome of a check-in.</summary>
public static class CheckInResultTexts
{
    public static Text Round(string school, LocalDate opened) => new(
        $"Check-in van {Words.Day(opened).Dutch}, {school}",
        $"Check-in of {Words.Day(opened).English}, {school}");

    /// <summary>How many answered, and over how many check-ins.</summary>
    public static Text Answered(CheckInFigures figures) => figures.Rounds == 1
        ? Answered(figures.Answered, figures.Asked)
        : new(
            $"In {CheckIns(figures.Rounds).Dutch} samen kwamen {Words.Answers(figures.Answered).Dutch} binnen.",
            $"{CheckIns(figures.Rounds).English} together brought {Words.Answers(figures.Answered).English}.");

    private static Text CheckIns(int count) => Words.Count(count, new("check-in", "check-in"), new("check-ins", "check-ins"));

    /// <summary>Why an outcome has no counts.</summary>
    public static Text CloseTogether { get; } = new(
        "De antwoorden lagen dicht bij elkaar. Daarom laat ik geen aantallen zien: dan zou je van bijna iedereen weten wat die koos.",
        "The answers lay close together. So I show no numbers: you would know of nearly everybody what they chose.");

    public static Text Answered(int answered, int asked) => new(
        $"{Words.Sentence(Words.ColleaguesOf(answered, asked).Dutch)} {(Words.IsOne(answered, asked) ? "antwoordde" : "antwoordden")}.",
        $"{Words.Sentence(Words.ColleaguesOf(answered, asked).English)} answered.");

    public static Text Trend { get; } = new("De laatste keren met deze vraag", "The last times with this question");

    public static Text FromLeft(string options) => new($"Van links naar rechts: {options}", $"From left to right: {options}");

    public static Text Needs(int answered) => new(
        $"Wat we nodig hebben, zeggen {Words.Colleagues(answered).Dutch}",
        $"What we need, say {Words.Colleagues(answered).English}");

    /// <summary>Why not every need has a number.</summary>
    public static Text NeedsLeftOut { get; } = new(
        "Wat bijna niemand of bijna iedereen van hen aankruiste, laat ik weg.",
        "I leave out what hardly any or nearly all of them ticked.");

    public static Text Sentence { get; } = new("Wat het kernteam ermee doet", "What the core team does with it");

    public static Text MoreWords(int count) => new($"En nog {Texts(count).Dutch}.", $"And {Texts(count).English} more.");

    private static Text Texts(int count) => Words.Count(count, new("tekst", "text"), new("teksten", "texts"));

    public static Text WhoSees(int minimum) => new(
        "Wie ziet dit? Iedereen aan wie de check-in gevraagd is. Ik laat alleen totalen zien, en alleen bij "
            + $"{Words.Answers(minimum).Dutch} of meer. Eigen woorden deelde iemand zelf, zonder naam.",
        $"Who sees this? Everybody who was asked. I show totals only, and only with {Words.Answers(minimum).English} or more. Words of "
            + "their own people shared themselves, without a name.");

    public static Text TooFewHeading { get; } = new("Deze keer geen uitkomst", "No outcome this time");

    public static Text TooFew(int minimum) => new(
        $"Er waren minder dan {Words.Answers(minimum).Dutch}, of een uitkomst zou verraden wat een paar mensen kozen. Dan laat ik niets "
            + "zien, zodat niemand te herkennen is. Fijn als je de volgende keer (weer) meedoet.",
        $"There were fewer than {Words.Answers(minimum).English}, or an outcome would tell what a few people chose. Then I show nothing, "
            + "so that nobody can be recognised. It would be great if you took part (again) next time.");

    /// <summary>At a small school: what happens with the answers of this check-in.</summary>
    public static Text Carried(int minimum) => new(
        "Jullie team is klein. Daarom tel ik deze check-in op bij de volgende. Zodra er antwoorden zijn van "
            + $"{Words.Colleagues(minimum).Dutch} of meer, krijg je de uitkomst van die check-ins samen.",
        "Your team is small. So I add this check-in to the next one. As soon as there are answers of "
            + $"{Words.Colleagues(minimum).English} or more, you get the outcome of those check-ins together.");

    public static Text OverviewHeading { get; } = new("Uitkomsten van de check-ins", "Outcomes of the check-ins");

    public static Text OverviewNone { get; } = new(
        "Er is nog geen check-in gesloten. Zodra dat zo is, staat de uitkomst hier.",
        "No check-in has been closed yet. Once one is, its outcome will be here.");

    public static Text OverviewTooFew { get; } = new(
        "Geen uitkomst om te laten zien",
        "No outcome to show");

    public static Text OverviewWhoSees(int minimum) => new(
        $"Wie ziet dit? Iedereen in het team. Per check-in laat ik alleen totalen zien, en alleen bij {Words.Answers(minimum).Dutch} "
            + "of meer.",
        $"Who sees this? Everybody in the team. For each check-in I show totals only, and only with {Words.Answers(minimum).English} "
            + "or more.");
}
