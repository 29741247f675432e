using System.Text.Json.Serialization;
using NodaTime;

namespace Welbevinden.Storage.Features.ActionPlan;

/// <summary>
/// The content of a plan ("Stappenplan", step 5). Immutable: an edit creates a new one. Empty text means "nothing written yet".
/// </summary>
public sealed record PlanContent
{
    public static PlanContent Empty { get; } = new();

    /// <summary>What the school wants to be.</summary>
    public string Vision { get; init; } = "";

    /// <summary>In the order in which they were added.</summary>
    public IReadOnlyList<GoalRecord> Goals { get; init; } = [];

    public IReadOnlyList<ActivityRecord> Activities { get; init; } = [];

    /// <summary>Who is responsible for what; evaluation moments have their owner from here.</summary>
    public IReadOnlyList<RoleHolderRecord> RoleHolders { get; init; } = [];

    public string Budget { get; init; } = "";

    public string Conditions { get; init; } = "";

    /// <summary>How support in the school team is maintained.</summary>
    public string Support { get; init; } = "";

    /// <summary>Attention for the resilience and vitality of the team itself ("Praktijkkaart", step 9).</summary>
    public string Resilience { get; init; } = "";

    /// <summary>How many ids were ever issued in this school year, so that an id is never reused with another meaning.</summary>
    public int Issued { get; init; }
}

/// <summary>One goal.</summary>
/// <param name="Id">Its identity across changes, within the school year: <c>g1</c>.</param>
/// <param name="Kind">Whether it strengthens, starts something or joins forces.</param>
/// <param name="Text">In the school's own words.</param>
/// <param name="Aspect">The aspect of the top 3 it is about, by its id in the catalogue; null when none.</param>
/// <param name="Recommendation">The recommendation of the top 3 it comes from, by the id that the top 3 gave it; null when none.</param>
public sealed record GoalRecord(string Id, GoalKind Kind, string Text, string? Aspect = null, string? Recommendation = null);

/// <summary>What a goal does ("Stappenplan", step 4).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GoalKind>))]
public enum GoalKind
{
    /// <summary>More of what is there already.</summary>
    Strengthen,

    /// <summary>Something that is not there yet.</summary>
    StartNew,

    /// <summary>Working together better.</summary>
    Cooperate,
}

/// <summary>One activity.</summary>
/// <param name="Id">Its identity across changes, within the school year: <c>a2</c>.</param>
/// <param name="Text">What is done.</param>
/// <param name="Layer">Who it is for, as a layer of the support pyramid.</param>
/// <param name="Pillar">The pillar it belongs to.</param>
public sealed record ActivityRecord(string Id, string Text, SupportLayer Layer, Pillar Pillar)
{
    /// <summary>The goal it serves, by its id; null when none. It may name a goal that was removed.</summary>
    public string? Goal { get; init; }

    /// <summary>Who is responsible, by the id of a role holder; null when nobody yet. It may name one that was removed.</summary>
    public string? Holder { get; init; }

    /// <summary>When, in words; empty when a day says it all.</summary>
    public string When { get; init; } = "";

    /// <summary>When, as a day; null when words say it.</summary>
    public LocalDate? On { get; init; }

    /// <summary>Who is told about it.</summary>
    public ToldTo ToldTo { get; init; }
}

/// <summary>The four layers of the support pyramid, from the bottom ("Handreiking", circle 1; after the Three-Tier model).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SupportLayer>))]
public enum SupportLayer
{
    /// <summary>A resilient school team.</summary>
    Foundation,

    /// <summary>For all students; enough for 80 to 90 percent.</summary>
    Base,

    /// <summary>For small groups, 5 to 15 percent.</summary>
    Extra,

    /// <summary>For a few, 1 to 5 percent.</summary>
    Intensive,
}

/// <summary>The four pillars of the Gezonde School approach ("Theoretische onderbouwing").</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Pillar>))]
public enum Pillar
{
    Education,
    Environment,
    Signalling,
    Policy,
}

/// <summary>Who is told about an activity.</summary>
[Flags]
[JsonConverter(typeof(JsonStringEnumConverter<ToldTo>))]
public enum ToldTo
{
    None = 0,
    Students = 1,
    Parents = 2,
    Staff = 4,
    Partners = 8,
}

/// <summary>A role and who holds it. People are stored by id; the directory knows their names, and whether they still work here.</summary>
/// <param name="Id">Its identity across changes, within the school year: <c>r3</c>.</param>
/// <param name="Title">As the school calls it: "zorgcoördinator".</param>
/// <param name="Person">Who holds it; null when vacant.</param>
/// <param name="StandIn">Who acts when that person cannot; null when nobody.</param>
public sealed record RoleHolderRecord(string Id, string Title, PersonId? Person, PersonId? StandIn = null);
