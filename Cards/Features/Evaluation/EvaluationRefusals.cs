using NodaTime;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Evaluation;

/// <summary>The expected failures of a moment or an evaluation. What was filled in stays on the card.</summary>
public static class EvaluationRefusals
{
    public static Refusal DateMissing { get; } = new(
        "evaluation.dateMissing",
        new("Ik zie geen datum. Kies een schooldag.", "I do not see a date. Choose a school day."));

    public static Refusal NothingToPlan { get; } = new(
        "evaluation.nothingToPlan",
        new("Alle datums zijn leeg. Vul minstens één schooldag in.", "All dates are empty. Fill in at least one school day."));

    public static Refusal SameDayTwice { get; } = new(
        "evaluation.sameDayTwice",
        new(
            "Twee momenten staan op dezelfde dag. Kies voor elk een eigen dag.",
            "Two moments are on the same day. Choose a day of its own for each."));

    public static Refusal WeekUnknown { get; } = new(
        "evaluation.weekUnknown",
        new(
            "Deze weken begrijp ik niet. Schrijf weeknummers van 1 tot 53 met een komma ertussen, zoals: 48, 10, 25.",
            "I do not understand these weeks. Write week numbers from 1 to 53 with a comma in between, like: 48, 10, 25."));

    public static Refusal MomentUnknown { get; } = new(
        "evaluation.momentUnknown",
        new(
            "Dit evaluatiemoment staat niet (meer) in de planning. Typ “evaluatie” voor de lijst.",
            "This evaluation moment is not planned (any more). Type “evaluation” for the list."),
        ReplacesCard: true)
    {
        Next = EvaluationCommands.Show,
    };

    public static Refusal MovedMeanwhile { get; } = new(
        "evaluation.movedMeanwhile",
        new(
            "Iemand anders was je net voor. Hieronder staat hoe het nu is.",
            "Somebody else was just ahead of you. Below is how it stands now."));

    public static Refusal AlreadyPlanned { get; } = new(
        "evaluation.alreadyPlanned",
        new(
            "De momenten van dit schooljaar zijn al gepland. Hieronder staan ze; je kunt ze verplaatsen of er een bij zetten.",
            "The moments of this school year are planned already. They are below; you can move them or add one."));

    public static Refusal AlreadyDone { get; } = new(
        "evaluation.alreadyDone",
        new(
            "Deze evaluatie is al afgerond. Open haar eerst weer als je iets wilt veranderen.",
            "This evaluation is closed already. Open it again first if you want to change something."));

    public static Refusal OwnerUnknown { get; } = new(
        "evaluation.ownerUnknown",
        new(
            "Die rol of collega ken ik niet (meer). Kies er een uit de lijst.",
            "I do not know that role or colleague (any more). Choose one from the list."));

    public static Refusal SnoozeTooLate { get; } = new(
        "evaluation.snoozeTooLate",
        new(
            "Dan is het te laat voor deze herinnering. Kies een eerdere dag.",
            "That is too late for this reminder. Choose an earlier day."));

    public static Refusal SnoozeMissing { get; } = new(
        "evaluation.snoozeMissing",
        new("Kies eerst wanneer ik je weer herinner.", "First choose when I am to remind you again."));

    public static Refusal PartUnknown { get; } = new(
        "evaluation.partUnknown",
        new(
            "Dit onderdeel is er niet meer: het plan is veranderd. Hieronder staat hoe het nu is.",
            "This part is gone: the plan has changed. Below is how it stands now."));

    public static Refusal TextTooLong { get; } = new(
        "evaluation.textTooLong",
        new(
            "Een van je teksten is te lang. Kort hem in; alles wat je invulde staat er nog.",
            "One of your texts is too long. Shorten it; all you filled in is still here."));

    public static Refusal DecisionMissing { get; } = new(
        "evaluation.decisionMissing",
        new(
            "Er is nog niets afgerond: jullie denken ergens verschillend over. Kies eerst wat het wordt; wat je al koos, staat er nog.",
            "Nothing is closed yet: you think differently about something. First choose what it is to be; your choices are still here."));

    public static Refusal ChoiceUnknown { get; } = new(
        "evaluation.choiceUnknown",
        new("Een van je keuzes bestaat niet. Kies er een van de kaart.", "One of your choices does not exist. Choose one from the card."));

    public static Refusal DateInPast(LocalDate date) => new(
        "evaluation.dateInPast",
        new(
            $"{Day(date).Dutch} is al voorbij. Kies vandaag of een latere schooldag.",
            $"{Day(date).English} has passed. Choose today or a later school day."));

    public static Refusal DateOutsideYear(LocalDate date, string year) => new(
        "evaluation.dateOutsideYear",
        new(
            $"{Words.Date(date).Dutch} valt buiten schooljaar {year}. Kies een dag van 1 augustus tot en met 31 juli van dat jaar.",
            $"{Words.Date(date).English} is outside school year {year}. Choose a day from 1 August to 31 July of that year."));

    public static Refusal DateTaken(LocalDate date) => new(
        "evaluation.dateTaken",
        new(
            $"Op {Words.Day(date).Dutch} is al een evaluatiemoment. Kies een andere schooldag.",
            $"There is an evaluation moment on {Words.Day(date).English} already. Choose another school day."));

    public static Refusal DateInWeekend(LocalDate date) => new(
        "evaluation.dateInWeekend",
        new($"{Day(date).Dutch} valt in het weekend. Kies een schooldag.", $"{Day(date).English} is in the weekend. Choose a school day."));

    /// <summary>A holiday, or a free day of this school.</summary>
    /// <param name="date">The day.</param>
    /// <param name="name">As the school calls it; null for a national holiday.</param>
    public static Refusal DateFree(LocalDate date, string? name) => new(
        "evaluation.dateFree",
        new(
            $"{Day(date).Dutch} is een vrije dag{(name is null ? "" : $" ({name})")}. Kies een schooldag.",
            $"{Day(date).English} is a free day{(name is null ? "" : $" ({name})")}. Choose a school day."));

    public static Refusal DateUnknown(LocalDate date) => new(
        "evaluation.dateUnknown",
        new(
            $"Van {Words.Date(date).Dutch} ken ik de schoolvakanties nog niet. Kies een dag in een schooljaar dat ik ken.",
            $"I do not know the school holidays of {Words.Date(date).English} yet. Choose a day in a school year that I know."));

    private static Text Day(LocalDate date) => new(Words.Sentence(Words.Day(date).Dutch), Words.Sentence(Words.Day(date).English));
}
