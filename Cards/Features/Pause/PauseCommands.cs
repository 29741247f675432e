using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Pause;

/// <summary>What people type to be left in peace for a while.</summary>
public static class PauseCommands
{
    public static Command Pause { get; } = new(
        new("pauze", "pause"), new("Even geen berichten, tot een dag die jij kiest", "No messages for a while, until a day you choose"))
    {
        IsForemost = true,
    };
}
