using NodaTime;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.ActionPlan;

/// <summary>A plan as one reader sees it.</summary>
public sealed record PlanView
{
    /// <summary>The school year, for example <c>2026-2027</c>.</summary>
    public required string Year { get; init; }

    /// <summary>Which version; 0 when there is no plan.</summary>
    public int Version { get; init; }

    /// <summary>Who made the version and when. The name is null once that person left or had their data erased.</summary>
    public (string? By, LocalDateTime At)? Made { get; init; }

    /// <summary>What the texts say, by the code of the part; a missing part is empty.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyList<PlanGoalView> Goals { get; init; } = [];

    public IReadOnlyList<PlanActivityView> Activities { get; init; } = [];

    public IReadOnlyList<PlanRoleView> Roles { get; init; } = [];

    /// <summary>The lessons of earlier evaluations.</summary>
    public IReadOnlyList<PlanLesson> Lessons { get; init; } = [];

    /// <summary>False for readers who may not edit, for a plan of another school year, and for an earlier version.</summary>
    public bool CanEdit { get; init; }

    /// <summary>Other school years that have a plan, or whose plan can be started.</summary>
    public IReadOnlyList<string> OtherYears { get; init; } = [];

    /// <summary>What just happened, above everything else.</summary>
    public Text? Notice { get; init; }

    public string TextOf(PlanWord part) => Texts.GetValueOrDefault(part.Code) ?? "";
}

/// <summary>A goal in words.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">As typed.</param>
/// <param name="Kind">A code of <see cref="PlanWords.GoalKinds"/>.</param>
/// <param name="Aspect">The aspect of the top 3 it is about; null for none, or for one that no longer exists.</param>
/// <param name="IsRecommended">It comes from a recommendation.</param>
public sealed record PlanGoalView(string Id, string Text, string Kind, Text? Aspect = null, bool IsRecommended = false);

/// <summary>An activity in words.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Text">As typed.</param>
/// <param name="Layer">A code of <see cref="PlanWords.Layers"/>.</param>
/// <param name="Pillar">A code of <see cref="PlanWords.Pillars"/>.</param>
public sealed record PlanActivityView(string Id, string Text, string Layer, string Pillar)
{
    /// <summary>What the goal says; null for none, or for one that no longer exists.</summary>
    public string? Goal { get; init; }

    /// <summary>The name of the role; null for none, or for one that no longer exists.</summary>
    public string? Holder { get; init; }

    public string When { get; init; } = "";

    public LocalDate? On { get; init; }

    /// <summary>Codes of <see cref="PlanWords.ToldTo"/>.</summary>
    public IReadOnlyList<string> ToldTo { get; init; } = [];
}

/// <summary>A role in words.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">As the school calls it.</param>
/// <param name="Person">Who holds it; null when vacant.</param>
/// <param name="StandIn">Who stands in; null when there is nobody.</param>
public sealed record PlanRoleView(string Id, string Title, PlanPerson? Person, PlanPerson? StandIn = null);

/// <summary>Somebody whom the plan names.</summary>
/// <param name="Name">Null when this person no longer works at the school.</param>
public sealed record PlanPerson(string? Name);
