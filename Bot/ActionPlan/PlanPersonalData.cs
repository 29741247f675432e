using Welbevinden.Bot.Directory;
using Welbevinden.Bot.MyData;
using Welbevinden.Cards.ActionPlan;
using Welbevinden.Cards.MyData;
using Welbevinden.Storage;
using Welbevinden.Storage.ActionPlan;

namespace Welbevinden.Bot.ActionPlan;

/// <summary>What plans keep about somebody: which versions they made, and which roles they hold. Erased, the texts stay and the name goes.</summary>
internal sealed class PlanPersonalData(ActionPlanStore store)
{
    public PersonalData Source => new(DescribeAsync, EraseAsync);

    private async Task<IReadOnlyList<MyDataLine>> DescribeAsync(Person person, School school, CancellationToken cancellationToken)
    {
        var lines = new List<MyDataLine>();
        foreach (var year in await store.YearsAsync(school.Id, cancellationToken))
        {
            var made = (await store.VersionsAsync(school.Id, year, cancellationToken)).Count(version => version.By == person.Id);
            var roles = (await store.CurrentAsync(school.Id, year, cancellationToken))?.Content.RoleHolders.Where(role => Names(role, person.Id)) ?? [];
            lines.AddRange(made == 0 ? [] : [PlanDataLines.Versions(year.ToString(), made)]);
            lines.AddRange(roles.Select(role => PlanDataLines.Role(year.ToString(), role.Title)));
        }

        return lines;
    }

    private async Task<IReadOnlyList<Batch>> EraseAsync(Person person, School school, CancellationToken cancellationToken)
    {
        var batches = new List<Batch>();
        foreach (var year in await store.YearsAsync(school.Id, cancellationToken))
        {
            if (await store.CurrentAsync(school.Id, year, cancellationToken) is not { } inForce)
            {
                continue;
            }

            var naming = new List<PlanRecord>();
            for (var number = 1; number <= inForce.Number; number++)
            {
                if (await store.VersionAsync(school.Id, year, number, cancellationToken) is { } version && Names(version, person.Id))
                {
                    naming.Add(Without(version, person.Id));
                }
            }

            batches.AddRange(naming.Count == 0 ? [] : PlanRows.Rewrite(inForce, naming));
        }

        return batches;
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
