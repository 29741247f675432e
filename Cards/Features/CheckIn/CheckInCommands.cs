using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>What people type about the check-in.</summary>
public static class CheckInCommands
{
    public static Command Show { get; } = new(
        new("check-in", "check-in"),
        new("Beantwoord de open check-in, of zie wanneer de volgende komt", "Answer the open check-in, or see when the next one comes"))
    {
        IsForemost = true,
    };

    public static Command Start { get; } = new(
        new("start check-in", "start check-in"), new("Vraag het hele team nu hoe het gaat", "Ask the whole team now how they are"))
    {
        Topic = Topic.School,
    };

    public static Command Close { get; } = new(
        new("sluit check-in", "close check-in"),
        new("Sluit de check-in nu en deel de uitkomst", "Close the check-in now and share the outcome"))
    {
        Topic = Topic.School,
    };
}
