namespace Welbevinden.Bot.School.File;

/// <summary>
/// One fault in the directory file or the class file: where it is and what to do about it. The line, the path and the reason contain
/// nothing that somebody typed, so that they can be logged; the word that was found is kept separately, for the administrator only.
/// </summary>
/// <param name="Line">1-based.</param>
/// <param name="Where">The path to it in known names, as in <c>people[3].roles[1]</c>, or the column; empty for the file as a
/// whole.</param>
/// <param name="Reason">What was found, what was expected, what to do.</param>
internal sealed record DirectoryFault(int Line, string Where, string Reason)
{
    /// <summary>The setting that names the file.</summary>
    public string Setting { get; init; } = DirectorySource.Directory;

    /// <summary>What was found there, truncated; it may be a typing error or words about somebody. Never logged, never public.</summary>
    public string? Word { get; init; }

    /// <summary>Without the word: for the log.</summary>
    public string WithoutWord => Where.Length == 0 ? $"line {Line}: {Reason}" : $"line {Line}: {Where}: {Reason}";

    /// <summary>With the word: for the check command and the administrator's status.</summary>
    public override string ToString() =>
        Word is null ? WithoutWord : (this with { Reason = $"'{Word}' {Reason}", Word = null }).WithoutWord;
}

/// <summary>The result of reading the directory: a snapshot, or every fault that was found.</summary>
internal abstract record DirectoryReading
{
    private DirectoryReading()
    {
    }

    internal sealed record Good(DirectorySnapshot Snapshot) : DirectoryReading;

    internal sealed record Faulty(IReadOnlyList<DirectoryFault> Faults) : DirectoryReading;
}
