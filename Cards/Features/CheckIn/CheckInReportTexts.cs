using Welbevinden.Cards.Shared;
using Welbevinden.Cards.Shared.Questions;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>Texts of the report of the check-ins.</summary>
public static class CheckInReportTexts
{
    public static Text Choice { get; } = new("Alle check-ins van de school", "All check-ins of the school");

    public static Text Title { get; } = new("Check-ins van het team", "Check-ins of the team");

    public static Text AllRounds { get; } = new("Alle rondes", "All rounds");

    public static Text Change { get; } = new("Hoe het verandert", "How it changes");

    public static Text PerRound { get; } = new("Antwoorden per ronde", "Answers per round");

    public static Text SharesPerRound { get; } = new(
        "Antwoorden per ronde, in procenten: niet elke keer antwoordden er evenveel collega's",
        "Answers per round, in per cent: not as many colleagues answered each time");

    /// <summary>"12 van de 31 antwoorden".</summary>
    public static Text OfAnswered(int count, int answered) =>
        Words.Part(count, answered, new("antwoord", "answer"), new("antwoorden", "answers"));

    public static Text HowMany { get; } = new("Zoveel collega's kozen dit", "How many colleagues chose this");

    /// <summary>Above the rounds of one form.</summary>
    public static Text Caption(CheckInForm form) => new(
        $"{form.Question.Dutch} Gesloten rondes, de nieuwste eerst", $"{form.Question.English} Closed rounds, newest first");

    public static Text Question { get; } = new("Vraag", "Question");

    public static Text Answer { get; } = new("Antwoord", "Answer");

    public static Text Number { get; } = new("Aantal", "Number");

    public static Text NeverEnough { get; } = new(
        "In geen van de rondes waren er genoeg antwoorden om te laten zien.",
        "None of the rounds had enough answers to show.");

    public static Text NoPersons { get; } = new(
        "Wie wat antwoordde, is nergens bewaard en staat dus ook niet in dit bestand.",
        "Who answered what is kept nowhere, so it is not in this file either.");

    public static Text Remark { get; } = new("Opmerking", "Remark");

    /// <summary>The columns before the answers.</summary>
    public static IReadOnlyList<Text> Columns { get; } = [new("Ronde", "Round"), new("Gevraagd", "Asked"), new("Antwoorden", "Answers")];

    public static Text About(string school, string today) => new($"{school} · gemaakt op {today}", $"{school} · made on {today}");

    public static Text Latest(string date) => new($"De ronde van {date}", $"The round of {date}");

    /// <summary>In the place of counts.</summary>
    public static Text CloseTogether { get; } = new("Antwoorden lagen dicht bij elkaar", "Answers lay close together");

    public static Text Rule(int minimum) => new(
        $"Een ronde met minder dan {Words.Answers(minimum).Dutch} wordt niet getoond, ook niet hoeveel het er waren. Dat geldt ook voor "
            + "een ronde die naast een vorige zou verraden wat een paar mensen kozen. Lagen antwoorden dicht bij elkaar, dan staan er geen "
            + "aantallen.",
        $"Not shown: a round with fewer than {Words.Answers(minimum).English}, nor how many there were. The same holds for a round that, "
            + "beside an earlier one, would tell what a few people chose. Where answers lay close together there are no numbers.");

    public static Text TooFew { get; } = new("Geen uitkomst om te laten zien", "No outcome to show");
}
