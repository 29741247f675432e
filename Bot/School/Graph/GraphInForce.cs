using Welbevinden.Cards.School;

namespace Welbevinden.Bot.School.Graph;

/// <summary>What is in force of a directory from Graph.</summary>
/// <param name="Read">What was read; null before the first good reading.</param>
/// <param name="Roster">What it comes to.</param>
/// <param name="Trouble">What was wrong with the newest reading; null when it is the one in force.</param>
/// <param name="Detail">A code that goes with it.</param>
/// <param name="GoodAt">When it was last read well, before a restart too, on the process's own time.</param>
/// <param name="TriedAt">When it last tried, on the process's own time.</param>
/// <param name="Fails">How often in a row it failed.</param>
internal sealed record GraphInForce(
    GraphState? Read, Roster? Roster, GraphTrouble? Trouble, string Detail, Uptime GoodAt, Uptime TriedAt, int Fails)
{
    /// <summary>What is wrong with settings that were changed while the bot ran; null when those in force are the newest.</summary>
    public string? WrongSettings { get; init; }

    public static GraphInForce Nothing { get; } = new(null, null, null, "", Uptime.LongAgo, Uptime.LongAgo, 0);
}
