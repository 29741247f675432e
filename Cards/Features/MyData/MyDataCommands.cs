using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.MyData;

/// <summary>What people type about their own data.</summary>
public static class MyDataCommands
{
    public static Command MyData { get; } = new(
        new("mijn gegevens", "my data"),
        new("Zie wat ik over je bewaar, neem het mee of wis het", "See what I keep about you, take it along or erase it"));
}
