using Welbevinden.Cards.Directory;

namespace Welbevinden.Bot.Directory.Graph;

/// <summary>Refuses a reading that would wipe: the tenant is hardly ever right when everybody is gone at once.</summary>
internal static class RosterGuard
{
    /// <summary>Fewer than this are watched only for being all gone.</summary>
    private const int Watched = 10;

    /// <summary>Passes when there are people left.</summary>
    /// <exception cref="GraphException">A school that had people has nobody left, or lost more than this share of them.</exception>
    public static void RequirePeople(DirectorySnapshot? before, DirectorySnapshot after, double mostGonePercent)
    {
        if (after.People.Count == 0)
            throw new GraphException(GraphTrouble.TooManyGone, "0");
        foreach (var school in (before?.People.Values.GroupBy(person => person.School) ?? []).Where(school => after.Schools.ContainsKey(school.Key)))
        {
            var (had, kept) = (school.Count(), school.Count(person => after.People.ContainsKey(person.Id)));
            if ((kept == 0 || (had >= Watched && had - kept > had * mostGonePercent / 100)) && mostGonePercent < 100)
                throw new GraphException(GraphTrouble.TooManyGone, FormattableString.Invariant($"{school.Key}: {had} to {kept}"));
        }
    }
}
