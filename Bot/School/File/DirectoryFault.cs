namespace Welbevinden.Bot.School.File;

/// <summary>
/// One thing that is wrong in the directory file or the class file: where it stands and what to do about it. The line, the way and the
/// reason hold nothing that somebody typed, so that they can go to the log; the word that was found is apart, for the administrator's own
/// eyes.
/// </summary>
/// <param name="Line">1-based.</param>
/// <param name="Where">The way to it in known names, as in <c>people[3].roles[1]</c>, or the column; empty for the file as a whole.</param>
/// <param name="Reason">What kind of thing was found, what was expected, what to do.</param>
internal sealed record DirectoryFault(int Line, string Where, string Reason)
{
    /// <summary>The setting that names the file.</summary>
    public string Setting { get; init; } = DirectorySource.Directory;

    /// <summary>
    /// What stood there, cut to what a line bears; it may be a slip of the pen or words about somebody. Never logged, never public.
    /// </summary>
    public string? Word { get; init; }

    /// <summary>Without the word: for the log.</summary>
    public string WithoutWord => Where.Length == 0 ? $"line {Line}: {Reason}" : $"line {Line}: {Where}: {Reason}";

    /// <summary>With the word: for the check command and the administrator's status.</summary>
    public override string ToString() =>
        Word is null ? WithoutWord : (this with { Reason = $"'{Word}' {Reason}", Word = null }).WithoutWord;
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
