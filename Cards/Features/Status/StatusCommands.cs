using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Status;

/// <summary>What people type about the state of things.</summary>
public static class StatusCommands
{
    public static Command Status { get; } = new(
        new("status", "status"),
        new("Zie hoe de rondes lopen en welke berichten niet aankwamen", "See how the rounds are doing and which messages did not arrive"))
    {
        Topic = Topic.School,
        IsForemost = true,
    };
}
