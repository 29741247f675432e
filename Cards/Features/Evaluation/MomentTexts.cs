using NodaTime;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Evaluation;

/// <summary>Texts about planning the evaluation moments and about their reminders.</summary>
public static class MomentTexts
{
    public static Text ProposalIntro { get; } = new(
        "Kijk drie keer per jaar samen terug op jullie plan. Dit voorstel ligt verspreid over het schooljaar, buiten vakanties en vrije "
            + "dagen. Verander wat niet uitkomt; een lege datum sla ik over.",
        "Look back at your plan together three times a year. This proposal is spread over the school year, outside holidays and free "
            + "days. Change what does not suit; I leave out an empty date.");

    public static Text NoRoom { get; } = new(
        "In dit schooljaar is te weinig tijd over voor een voorstel. Vul zelf een schooldag in.",
        "There is too little time left in this school year for a proposal. Fill in a school day yourself.");

    public static Text DateError { get; } = new("Kies een schooldag vanaf vandaag.", "Choose a school day from today on.");

    public static Text OwnerError { get; } = new("Kies wie dit moment voorbereidt.", "Choose who prepares this moment.");

    public static Text Weeks { get; } = new("Weken om te vermijden, zoals rapportweken", "Weeks to avoid, such as report weeks");

    public static Text WeeksError { get; } = new(
        "Schrijf weeknummers met een komma ertussen.", "Write week numbers with a comma in between.");

    public static Text WeeksExample { get; } = new("Bijvoorbeeld: 48, 10, 25", "For example: 48, 10, 25");

    public static Text Accept { get; } = new("Plan deze momenten", "Plan these moments");

    public static Text ProposeAgain { get; } = new("Nieuw voorstel", "New proposal");

    public static Text AcceptTip { get; } = new(
        "Het kernteam krijgt twee weken van tevoren, op de dag zelf en zo nodig een week later een kaart.",
        "The core team gets a card two weeks before, on the day itself and, if needed, a week later.");

    public static Text NoMoments { get; } = new(
        "Er zijn geen evaluatiemomenten gepland.",
        "No evaluation moments are planned.");

    public static Text AddButton { get; } = new("Voeg een moment toe", "Add a moment");

    public static Text NextYearButton { get; } = new("Plan volgend schooljaar", "Plan next school year");

    public static Text Done { get; } = new("Afgerond", "Closed");

    public static Text DateLabel { get; } = new("Datum", "Date");

    public static Text OwnerLabel { get; } = new("Wie bereidt het voor?", "Who prepares it?");

    public static Text NearIntro { get; } = new("Schooldagen in de buurt:", "School days near it:");

    public static Text AddHeading { get; } = new("Een evaluatiemoment erbij", "One more evaluation moment");

    public static Text AddConfirm { get; } = new("Plan dit moment", "Plan this moment");

    public static Text MoveHeading { get; } = new("Naar welke dag?", "To which day?");

    public static Text MoveConfirm { get; } = new("Verplaats", "Move");

    public static Text MoveExplain { get; } = new(
        "De herinneringen gaan mee naar de nieuwe dag. Wat al is ingevuld, blijft staan.",
        "The reminders move along to the new day. What is filled in already stays.");

    public static Text Back { get; } = new("Terug", "Back");

    public static Text MoveButton { get; } = new("Verplaats naar andere dag", "Move to another day");

    public static Text HandOverButton { get; } = new("Draag over", "Hand over");

    public static Text HandOverHeading { get; } = new("Wie neemt het over?", "Who takes it over?");

    public static Text RemoveButton { get; } = new("Haal dit moment weg", "Remove this moment");

    public static Text RemovedHeading { get; } = new("Het evaluatiemoment is weg", "The evaluation moment is removed");

    public static Text Removed { get; } = new(
        "Ik herinner er niemand meer aan. Wat al was ingevuld, blijft bewaard zolang je het kunt terugzetten.",
        "I no longer remind anybody of it. What was filled in is kept as long as you can put it back.");

    public static Text RestoreButton { get; } = new("Zet het terug", "Put it back");

    public static Text UndoMove { get; } = new("Toch niet verplaatsen", "Undo the move");

    public static Text CalendarButton { get; } = new("Zet in je agenda", "Put in your calendar");

    public static Text InCalendar { get; } = new(
        "Ik zorg dat dit in je agenda van Outlook staat.", "I see to it that this is in your Outlook calendar.");

    public static Text OpenButton { get; } = new("Open de evaluatie", "Open the evaluation");

    public static Text AllMoments { get; } = new("Alle momenten", "All moments");

    public static Text PrepareIntro { get; } = new(
        "Tijd om voor te bereiden. Vraag rond bij collega's, ouders, leerlingen en partners wat zij merken. Wat je nu al weet, kun je al "
            + "invullen.",
        "Time to prepare. Ask colleagues, parents, students and partners what they notice. What you know already can be filled in now.");

    public static Text SinceLast { get; } = new("Wat peilingen en check-ins lieten zien", "What polls and check-ins showed");

    public static Text NothingShown { get; } = new(
        "Sinds het vorige moment is er geen uitkomst die ik mag laten zien.",
        "Since the last moment there is no outcome that I may show.");

    public static Text FindingsRule { get; } = new(
        "Hier staat alleen wat al gedeeld mocht worden: nooit iets wat naar één persoon of klas wijst.",
        "Only what could be shared already is here: never anything that points to one person or class.");

    public static Text SnoozeLabel { get; } = new("Later herinneren", "Remind me later");

    public static Text SnoozeError { get; } = new("Kies een dag.", "Choose a day.");

    public static Text SnoozeButton { get; } = new("Herinner me dan", "Remind me then");

    public static Text SnoozedHeading { get; } = new("Tot later", "See you later");

    public static IReadOnlyList<(string Code, Text Name)> SnoozeChoices { get; } =
    [
        ("1", new("De volgende schooldag", "The next school day")),
        ("3", new("Over drie schooldagen", "In three school days")),
        ("5", new("Over vijf schooldagen", "In five school days")),
    ];

    public static Text WhoSees { get; } = new(
        "Wie ziet dit? Het kernteam van je school.",
        "Who sees this? The core team of your school.");

    public static Text ProposalHeading(string year) => new($"Evaluatiemomenten {year}", $"Evaluation moments {year}");

    public static Text NumberedDate(int number) => new($"Moment {number}", $"Moment {number}");

    public static Text NumberedOwner(int number) => new($"Wie bereidt moment {number} voor?", $"Who prepares moment {number}?");

    public static Text MomentHeading(LocalDate date) =>
        new($"Evaluatie op {Words.Day(date).Dutch}", $"Evaluation on {Words.Day(date).English}");

    public static Text PrepareHeading(LocalDate date) =>
        new($"Evaluatie op {Words.Day(date).Dutch}: bereid je voor", $"Evaluation on {Words.Day(date).English}: prepare");

    public static Text Snoozed(LocalDate day) => new(
        $"Ik herinner je op {Words.Day(day).Dutch} opnieuw.",
        $"I remind you again on {Words.Day(day).English}.");
}
