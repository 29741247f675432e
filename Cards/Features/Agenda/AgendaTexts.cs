using NodaTime;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Agenda;

/// <summary>Texts around the fixed item of the team agenda.</summary>
public static class AgendaTexts
{
    public static Text Heading { get; } = new("Welbevinden op de teamagenda", "Wellbeing on the team agenda");

    public static Text What { get; } = new(
        "Een vast punt voor het teamoverleg: telkens één vraag, om vijf minuten samen over te praten.",
        "A fixed item for the team meeting: one question each time, to talk about together for five minutes.");

    public static Text NothingYet { get; } = new("Hier staat nog niets gepland.", "Nothing is planned here so far.");

    public static Text Nowhere { get; } = new(
        "Er staat nog niets gepland. Typ “teamagenda” in het kanaal van je team, met @ en mijn naam ervoor; dan kies je daar hoe vaak.",
        "Nothing is planned so far. Type “team agenda” in the channel of your team, with @ and my name in front; there you choose how "
            + "often.");

    public static Text Stopped { get; } = new("Het is nu uitgezet.", "It is switched off now.");

    public static Text Often(AgendaRhythm rhythm) => rhythm switch
    {
        AgendaRhythm.Weekly => new("elke week", "every week"),
        AgendaRhythm.Monthly => new("elke maand", "every month"),
    };

    public static Text Planned(AgendaRhythm rhythm, bool isHere) => new(
        $"{Words.Sentence(Often(rhythm).Dutch)} komt er {(isHere ? "hier een vraag" : "een vraag op de plek die gekozen is")}.",
        $"A question comes {(isHere ? "here" : "to the chosen place")} {Often(rhythm).English}.");

    public static Text Moves { get; } = new(
        "Kies je hier hoe vaak, dan komt het voortaan hier en niet meer op de andere plek.",
        "If you choose here how often, it will come here from now on, and leave the other place.");

    public static Text NextOne(LocalDateTime at) =>
        new($"De volgende: {Words.Moment(at).Dutch}.", $"The next one: {Words.Moment(at).English}.");

    public static Text Weekly { get; } = new("Elke week", "Every week");

    public static Text Monthly { get; } = new("Elke maand", "Every month");

    public static Text Stop { get; } = new("Zet uit", "Switch off");

    public static Text WhoSees { get; } = new(
        "Iedereen die daar meeleest, ziet de vraag. Wat jullie erover zeggen, lees en bewaar ik niet.",
        "Everybody who reads along there sees the question. I do not read or keep what you say about it.");

    public static Text Talk { get; } = new(
        "Neem er vijf minuten voor. Komt er iets uit om te doen? Geef het door aan het kernteam, voor in het plan.",
        "Take five minutes for it. Does something come out of it? Pass it on to the core team, for the plan.");

    public static Text ItemSmallPrint(AgendaRhythm rhythm) => new(
        $"Dit komt {Often(rhythm).Dutch}. Het kernteam kan het wijzigen of uitzetten met “teamagenda”. Ik lees niet mee.",
        $"This comes {Often(rhythm).English}. The core team can change it or switch it off with “team agenda”. I do not read along.");
}
