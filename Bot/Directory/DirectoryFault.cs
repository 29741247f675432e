namespace Welbevinden.Bot.Directory;

/// <summary>
/// One thing that is wrong in the directory file or the class file: where it stands and what to do about it. It quotes words of closed lists
/// (a role, a weekday), never a person's name or id: those stand on the line it names.
/// </summary>
/// <param name="Line">1-based.</param>
/// <param name="Where">The way to it, as in <c>people[3].roles[1]</c>, or the column; empty for the file as a whole.</param>
/// <param name="Reason">What was found, what was expected, what to do.</param>
internal sealed record DirectoryFault(int Line, string Where, string Reason)
{
    /// <summary>The setting that names the file.</summary>
    public string Setting { get; init; } = DirectorySource.Directory;

    public override string ToString() => Where.Length == 0 ? $"line {Line}: {Reason}" : $"line {Line}: {Where}: {Reason}";
}

/// <summary>What became of reading the directory: a snapshot, or every fault that was found in one go.</summary>
internal abstract record DirectoryReading
{
    private DirectoryReading()
    {
    }

    internal sealed record Good(DirectorySnapshot Snapshot) : DirectoryReading;

    internal sealed record Faulty(IReadOnlyList<DirectoryFault> Faults) : DirectoryReading;
}
