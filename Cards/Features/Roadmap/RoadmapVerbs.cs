using System.Text.Json.Serialization;

namespace Welbevinden.Cards.Features.Roadmap;

/// <summary>The verbs of the cards of the roadmap.</summary>
public static class RoadmapVerbs
{
    public static Verb<RoadmapShow> Show { get; } = new("roadmap.show", RoadmapPayloads.Default.RoadmapShow);

    public static Verb<RoadmapOpenStep> OpenStep { get; } = new("roadmap.openStep", RoadmapPayloads.Default.RoadmapOpenStep);

    public static Form<RoadmapSetStep> SetStep { get; } = new("roadmap.setStep", RoadmapPayloads.Default.RoadmapSetStep);

    public static Verb<RoadmapShow> Pyramid { get; } = new("roadmap.pyramid", RoadmapPayloads.Default.RoadmapShow);

    public static Verb<RoadmapShow> Pillars { get; } = new("roadmap.pillars", RoadmapPayloads.Default.RoadmapShow);

    public static Verb<RoadmapOpenPillar> OpenPillar { get; } = new("roadmap.openPillar", RoadmapPayloads.Default.RoadmapOpenPillar);

    public static Form<RoadmapJudge> Judge { get; } = new("roadmap.judge", RoadmapPayloads.Default.RoadmapJudge);

    /// <summary>Opens the dialog of a new goal made from a principle.</summary>
    public static Form<RoadmapGoal> MakeGoal { get; } = new("roadmap.makeGoal", RoadmapPayloads.Default.RoadmapGoal);
}

/// <summary>Which roadmap.</summary>
/// <param name="Year">The school year, for example <c>2026-2027</c>.</param>
public sealed record RoadmapShow(string Year);

/// <summary>Which step.</summary>
public sealed record RoadmapOpenStep(string Year, int Step);

/// <summary>A step as it was set.</summary>
/// <param name="Year">The school year.</param>
/// <param name="Step">1 to 7.</param>
/// <param name="Seen">What the card showed, as the state and the role, so that a colleague's choice is not overwritten unseen.</param>
/// <param name="State">The chosen state.</param>
/// <param name="Holder">The chosen role of the plan; empty for none, absent to leave it as it is.</param>
/// <param name="Proposed">What the card proposed, as a state; absent when it proposed nothing.</param>
public sealed record RoadmapSetStep(
    string Year, int Step, string Seen, string? State = null, string? Holder = null, string? Proposed = null);

/// <summary>Which pillar.</summary>
public sealed record RoadmapOpenPillar(string Year, string Pillar);

/// <summary>The judgements of one pillar; <c>p1</c> is its first principle, and so on. Absent or empty where nothing was chosen.</summary>
/// <param name="Year">The school year.</param>
/// <param name="Pillar">Which pillar.</param>
/// <param name="Seen">What the card showed per principle, joined by commas, in order; empty where nothing was judged.</param>
public sealed record RoadmapJudge(
    string Year, string Pillar, string Seen, string? P1 = null, string? P2 = null, string? P3 = null, string? P4 = null, string? P5 = null)
{
    /// <summary>What was chosen, in the order of the principles.</summary>
    public IReadOnlyList<string> Chosen() => [P1 ?? "", P2 ?? "", P3 ?? "", P4 ?? "", P5 ?? ""];
}

/// <summary>Which principle becomes a goal.</summary>
/// <param name="Year">The school year.</param>
/// <param name="Principle">Its code; absent when none was chosen.</param>
public sealed record RoadmapGoal(string Year, string? Principle = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RoadmapShow))]
[JsonSerializable(typeof(RoadmapOpenStep))]
[JsonSerializable(typeof(RoadmapSetStep))]
[JsonSerializable(typeof(RoadmapOpenPillar))]
[JsonSerializable(typeof(RoadmapJudge))]
[JsonSerializable(typeof(RoadmapGoal))]
internal sealed partial class RoadmapPayloads : JsonSerializerContext;
