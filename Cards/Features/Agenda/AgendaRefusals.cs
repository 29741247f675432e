namespace Welbevinden.Cards.Features.Agenda;

/// <summary>Why the team agenda stays as it is.</summary>
public static class AgendaRefusals
{
    public static Refusal NoPlace { get; } = new(
        "agenda.noPlace",
        new(
            "Ik weet nog niet in welk kanaal. Typ “teamagenda” in het kanaal van je team, met @ en mijn naam ervoor.",
            "I do not know which channel yet. Type “team agenda” in the channel of your team, with @ and my name in front."))
    {
        Next = AgendaCommands.Agenda,
    };

    public static Refusal NotAChannel { get; } = new(
        "agenda.notAChannel",
        new(
            "Dit is je eigen chat met mij; daar ziet het team het agendapunt niet. Typ “teamagenda” in het kanaal van je team.",
            "This is your own chat with me; the team would not see the item here. Type “team agenda” in the channel of your team."))
    {
        Next = AgendaCommands.Agenda,
    };
}
