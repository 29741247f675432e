using Welbevinden.Bot.School.File;

namespace Welbevinden.Bot.School;

/// <summary>The directory in force, and what is wrong with the newest files.</summary>
/// <param name="Snapshot">The last good one; null until there is one.</param>
/// <param name="Faults">Of the newest files; empty when they are in force.</param>
/// <param name="Unreadable">The file that could not be read at all; null when both could.</param>
internal sealed record DirectoryState(DirectorySnapshot? Snapshot, IReadOnlyList<DirectoryFault> Faults, UnreadableFile? Unreadable = null)
{
    public const int MaxFaultsShown = 20;
}

/// <summary>A file that does not exist or cannot be read, by its setting.</summary>
internal sealed record UnreadableFile(string Setting, string Why)
{
    public static UnreadableFile Of(string setting, Exception unreadable) => new(setting, unreadable switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file",
        UnauthorizedAccessException => "this process may not read it",
        _ => "it cannot be read",
    });
}
