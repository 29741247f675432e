using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Agenda;

/// <summary>What the core team types about the team agenda, in the channel where the item should be posted or in a personal chat.</summary>
public static class AgendaCommands
{
    public static Command Agenda { get; } = new(
        new("teamagenda", "team agenda"),
        new("Zet welbevinden als vast punt op de teamagenda", "Put wellbeing on the team agenda as a fixed item"))
    {
        Topic = Topic.Team,
    };
}
