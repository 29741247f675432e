using Welbevinden.Bot.School;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.ActionPlan;

namespace Welbevinden.Bot.Features.ActionPlan;

/// <summary>A role of the plan as it is today: who holds it, who stands in, and which of the two acts.</summary>
/// <param name="Record">As stored in the plan.</param>
/// <param name="Holder">Who holds it; null when the role is vacant or that person left the school.</param>
/// <param name="StandIn">Who stands in; null when there is nobody or that person left the school.</param>
internal sealed record RoleHolding(RoleHolderRecord Record, Person? Holder, Person? StandIn)
{
    /// <summary>The plan names somebody who is no longer at this school according to the directory.</summary>
    public bool HolderLeft => Record.Person is not null && Holder is null;

    public bool StandInLeft => Record.StandIn is not null && StandIn is null;

    /// <summary>Who acts: the holder, or the stand-in when there is no holder; null when there is neither.</summary>
    public Person? Acting => Holder ?? StandIn;

    public static RoleHolding Of(RoleHolderRecord record, SchoolId school, DirectorySnapshot people) =>
        new(record, At(school, record.Person, people), At(school, record.StandIn, people));

    private static Person? At(SchoolId school, PersonId? id, DirectorySnapshot people) =>
        id is { } known && people.People.TryGetValue(known, out var person) && person.School == school ? person : null;
}
