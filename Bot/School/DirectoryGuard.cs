using Welbevinden.Storage;

namespace Welbevinden.Bot.School;

/// <summary>
/// Refuses a directory that would wipe out a school, whatever its source: a school that is gone, a school without anybody left, or one that
/// lost more than half of its people at once is hardly ever right. An administrator confirms it with its own figures in the directory file,
/// which confirm that list and no other.
/// </summary>
internal static class DirectoryGuard
{
    /// <summary>Losing more than this share of a school's people at once counts as a fault.</summary>
    public const double MostGonePercent = 50;

    /// <summary>A school with fewer people than this is checked only for being empty.</summary>
    private const int Watched = 10;

    /// <summary>The figures that confirm a directory: what it contains.</summary>
    public static string FiguresOf(DirectorySnapshot directory) =>
        FormattableString.Invariant($"schools {directory.Schools.Count}, people {directory.People.Count}");

    /// <summary>What the field <c>confirmed</c> in the file must say for this directory to be accepted.</summary>
    public static string ConfirmationOf(DirectorySnapshot directory) => $"\"confirmed\": \"{FiguresOf(directory)}\"";

    /// <summary>How many people each school has.</summary>
    public static IReadOnlyDictionary<SchoolId, int> HeadcountsOf(DirectorySnapshot directory)
    {
        var heads = directory.Schools.Keys.ToDictionary(school => school, _ => 0);
        foreach (var school in directory.People.Values.Select(person => person.School).Where(heads.ContainsKey))
        {
            heads[school]++;
        }

        return heads;
    }

    /// <summary>The schools that would lose too much; none when the figures were confirmed.</summary>
    /// <param name="before">The last good directory; null after a restart.</param>
    /// <param name="heads">How many people each school had in the last good one before the restart; used when <paramref name="before"/> is
    /// null.</param>
    /// <param name="after">What was read.</param>
    /// <param name="confirmed">What the directory file confirms; null for nothing.</param>
    /// <param name="mostGonePercent">100 lets everything pass.</param>
    public static IReadOnlyList<DirectoryLoss> Losses(
        DirectorySnapshot? before, IReadOnlyDictionary<SchoolId, int> heads, DirectorySnapshot after, string? confirmed,
        double mostGonePercent = MostGonePercent)
    {
        if (mostGonePercent >= 100 || string.Equals(confirmed, FiguresOf(after), StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        var now = HeadcountsOf(after);
        var kept = before?.People.Values.Where(person => after.People.ContainsKey(person.Id))
            .CountBy(person => person.School)
            .ToDictionary();
        return
        [
            .. (before is null ? heads : HeadcountsOf(before))
                .Select(
                    had => new DirectoryLoss(
                        had.Key,
                        had.Value,
                        kept is null ? Math.Min(had.Value, now.GetValueOrDefault(had.Key)) : kept.GetValueOrDefault(had.Key),
                        !now.ContainsKey(had.Key)))
                .Where(
                    loss => loss.IsGone
                        || (loss.Had > 0 && loss.Kept == 0)
                        || (loss.Had >= Watched && loss.Had - loss.Kept > loss.Had * mostGonePercent / 100))
                .OrderBy(loss => loss.School.Value, StringComparer.Ordinal),
        ];
    }
}

/// <summary>A school that would lose too much.</summary>
/// <param name="School">Its id.</param>
/// <param name="Had">People in the last good directory.</param>
/// <param name="Kept">How many of them are left.</param>
/// <param name="IsGone">True when the school itself is no longer there.</param>
internal sealed record DirectoryLoss(SchoolId School, int Had, int Kept, bool IsGone)
{
    public override string ToString() => FormattableString.Invariant($"{School}: {Had} to {Kept}");
}
