namespace Welbevinden.Cards.Shared;

/// <summary>What people type to get help.</summary>
public static class HelpCommands
{
    public static Command Help { get; } = new(new("hulp", "help"), new("Zie wat je hier kunt doen", "See what you can do here"));
}
