using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.ActionPlan;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Features.ActionPlan;

/// <summary>
/// What plans keep about somebody: which versions they made, and which roles they hold. Erased, the texts stay and the name goes.
/// </summary>
internal sealed class PlanPersonalData(ActionPlanStore store, SchoolYearTerm term)
{
    public PersonalData Source => new(DescribeAsync, EraseAsync);

    private async Task<IReadOnlyList<MyDataLine>> DescribeAsync(Person person, SchoolProfile school, CancellationToken cancellationToken)
    {
        var lines = new List<MyDataLine>();
        foreach (var year in await store.YearsAsync(school.Id, cancellationToken))
        {
            var versions = await store.VersionsAsync(school.Id, year, cancellationToken);
            var made = versions.Count(version => version.By == person.Id);
            var roles = (await store.CurrentAsync(
                school.Id, year, cancellationToken))?.Content.RoleHolders.Where(role => Names(role, person.Id)).ToList()
                ?? [];

            // Who is named in any version was put there by one that changed a role.
            var held = roles.Count == 0 && (await NamingAsync(
                person.Id, versions.Where(version => version.Part == PlanPart.RoleHolder), cancellationToken))
                .Any(version => version.Content.RoleHolders.Any(role => Names(role, person.Id)));
            lines.AddRange(made == 0 ? [] : [PlanDataLines.Versions(year.ToString(), made, term.KeptUntil(year))]);
            lines.AddRange(roles.Select(role => PlanDataLines.Role(year.ToString(), role.Title, term.KeptUntil(year))));
            lines.AddRange(!held ? [] : [PlanDataLines.Held(year.ToString(), term.KeptUntil(year))]);
        }

        return lines;
    }

    private async Task<IReadOnlyList<Batch>> EraseAsync(Person person, SchoolProfile school, CancellationToken cancellationToken)
    {
        var batches = new List<Batch>();
        foreach (var year in await store.YearsAsync(school.Id, cancellationToken))
        {
            if (await store.CurrentAsync(school.Id, year, cancellationToken) is { } inForce
                && await NamingAsync(
                    person.Id, await store.VersionsAsync(school.Id, year, cancellationToken), cancellationToken) is { Count: > 0 } naming)
            {
                batches.AddRange(PlanRows.Rewrite(inForce, naming.Select(version => Without(version, person.Id))));
            }
        }

        return batches;
    }

    /// <summary>Those of these versions that name somebody, with what they say.</summary>
    private async Task<IReadOnlyList<PlanRecord>> NamingAsync(
        PersonId person, IEnumerable<VersionRecord> versions, CancellationToken cancellationToken)
    {
        var naming = new List<PlanRecord>();
        foreach (var listed in versions)
        {
            if (await store.VersionAsync(listed.School, listed.Year, listed.Number, cancellationToken) is { } version
                && Names(version, person))
            {
                naming.Add(version);
            }
        }

        return naming;
    }

    private static bool Names(PlanRecord version, PersonId person) =>
        version.Version.By == person || version.Content.RoleHolders.Any(role => Names(role, person));

    private static bool Names(RoleHolderRecord role, PersonId person) => role.Person == person || role.StandIn == person;

    private static PlanRecord Without(PlanRecord version, PersonId person) => version with
    {
        Version = version.Version.By == person ? version.Version with { By = null } : version.Version,
        Content = version.Content with { RoleHolders = [.. version.Content.RoleHolders.Select(role => Without(role, person))] },
    };

    private static RoleHolderRecord Without(RoleHolderRecord role, PersonId person) => role with
    {
        Person = role.Person == person ? null : role.Person,
        StandIn = role.StandIn == person ? null : role.StandIn,
    };
}
