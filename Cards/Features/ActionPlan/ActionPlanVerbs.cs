using System.Text.Json.Serialization;

namespace Welbevinden.Cards.Features.ActionPlan;

/// <summary>The verbs of the cards and dialogs of the plan.</summary>
public static class ActionPlanVerbs
{
    /// <summary>The plan of a school year, in the chat.</summary>
    public static Verb<PlanShow> Show { get; } = new("plan.show", PlanPayloads.Default.PlanShow);

    /// <summary>A version in full, in the chat.</summary>
    public static Form<PlanRead> Read { get; } = new("plan.read", PlanPayloads.Default.PlanRead);

    /// <summary>The activities of a version, in the chat.</summary>
    public static Verb<PlanRead> Activities { get; } = new("plan.activities", PlanPayloads.Default.PlanRead);

    /// <summary>The list of versions, in the chat.</summary>
    public static Verb<PlanShow> Versions { get; } = new("plan.versions", PlanPayloads.Default.PlanShow);

    /// <summary>Opens the dialog of a part: the text, or the list of goals, activities or roles.</summary>
    public static Verb<PlanOpen> Open { get; } = new("plan.open", PlanPayloads.Default.PlanOpen);

    /// <summary>Opens the chosen goal, activity or role.</summary>
    public static Form<PlanPick> Pick { get; } = new("plan.pick", PlanPayloads.Default.PlanPick);

    /// <summary>Opens an empty activity or role.</summary>
    public static Verb<PlanOpen> Add { get; } = new("plan.add", PlanPayloads.Default.PlanOpen);

    /// <summary>Opens a new goal with what is known of it filled in; also used by other features.</summary>
    public static Verb<PlanAddGoal> AddGoal { get; } = new("plan.addGoal", PlanPayloads.Default.PlanAddGoal);

    public static Form<PlanSaveText> SaveText { get; } = new("plan.saveText", PlanPayloads.Default.PlanSaveText);

    public static Form<PlanSaveGoal> SaveGoal { get; } = new("plan.saveGoal", PlanPayloads.Default.PlanSaveGoal);

    public static Form<PlanSaveActivity> SaveActivity { get; } = new("plan.saveActivity", PlanPayloads.Default.PlanSaveActivity);

    public static Form<PlanSaveRole> SaveRole { get; } = new("plan.saveRole", PlanPayloads.Default.PlanSaveRole);

    /// <summary>Searches for colleagues by what was typed; the rest of the form stays as it is.</summary>
    public static Form<PlanSaveRole> FindPeople { get; } = new("plan.findPeople", PlanPayloads.Default.PlanSaveRole);

    public static Verb<PlanRemove> Remove { get; } = new("plan.remove", PlanPayloads.Default.PlanRemove);

    /// <summary>Undoes what one version did, in the dialog.</summary>
    public static Verb<PlanUndo> Undo { get; } = new("plan.undo", PlanPayloads.Default.PlanUndo);

    /// <summary>The same, in the chat.</summary>
    public static Verb<PlanUndo> UndoLast { get; } = new("plan.undoLast", PlanPayloads.Default.PlanUndo);
}

/// <summary>Which plan.</summary>
/// <param name="Year">The school year, for example <c>2026-2027</c>.</param>
public sealed record PlanShow(string Year);

/// <summary>Which version of which plan.</summary>
/// <param name="Year">The school year.</param>
/// <param name="Version">Its number; absent for the one in force.</param>
public sealed record PlanRead(string Year, int? Version = null, int? Page = null);

/// <summary>Which part to change.</summary>
/// <param name="Year">The school year.</param>
/// <param name="Part">A code of <see cref="PlanWords.Parts"/>.</param>
/// <param name="Card">The activity whose card shows the plan behind the dialog, or <see cref="Here"/>; absent when there is none.</param>
public sealed record PlanOpen(string Year, string Part, [property: Longest(LongestAttribute.Codes)] string? Card = null)
{
    /// <summary>The card with the button shows the plan itself.</summary>
    public const string Here = "here";
}

/// <summary>Which item of the list to change.</summary>
/// <param name="Year">The school year.</param>
/// <param name="Part">Which list.</param>
/// <param name="Item">Its id; absent when none was chosen.</param>
/// <param name="Card">As in <see cref="PlanOpen"/>.</param>
public sealed record PlanPick(
    string Year, string Part, string? Item = null, [property: Longest(LongestAttribute.Codes)] string? Card = null);

/// <summary>A goal to start from; every field may be absent.</summary>
/// <param name="Text">A proposed text.</param>
/// <param name="Kind">A code of <see cref="PlanWords.GoalKinds"/>.</param>
/// <param name="Aspect">The aspect of the top 3 that it is about.</param>
/// <param name="Recommendation">The recommendation it comes from, as identified by its feature.</param>
/// <param name="Year">The school year; absent for the current one.</param>
/// <param name="Card">As in <see cref="PlanOpen"/>.</param>
public sealed record PlanAddGoal(
    [property: Longest(LongestAttribute.Written)] string? Text = null,
    string? Kind = null,
    string? Aspect = null,
    string? Recommendation = null,
    string? Year = null,
    [property: Longest(LongestAttribute.Codes)] string? Card = null);

/// <summary>A text as filled in.</summary>
/// <param name="Year">The school year.</param>
/// <param name="Version">The version the form was made from; 0 before the first.</param>
/// <param name="Part">A code of <see cref="PlanWords.Texts"/>.</param>
/// <param name="Text">What was typed; absent for nothing.</param>
/// <param name="Card">As in <see cref="PlanOpen"/>.</param>
public sealed record PlanSaveText(
    string Year,
    int Version,
    string Part,
    [property: Longest(LongestAttribute.Written)] string? Text = null,
    [property: Longest(LongestAttribute.Codes)] string? Card = null);

/// <summary>A goal as filled in; <paramref name="Id"/> is empty for a new one.</summary>
public sealed record PlanSaveGoal(
    string Year,
    int Version,
    string Id,
    string? Kind = null,
    [property: Longest(LongestAttribute.Written)] string? Text = null,
    string? Aspect = null,
    string? Recommendation = null,
    [property: Longest(LongestAttribute.Codes)] string? Card = null);

/// <summary>An activity as filled in; <paramref name="Id"/> is empty for a new one.</summary>
public sealed record PlanSaveActivity(
    string Year,
    int Version,
    string Id,
    [property: Longest(LongestAttribute.Written)] string? Text = null,
    string? Layer = null,
    string? Pillar = null,
    string? Goal = null,
    string? Holder = null,
    [property: Longest(LongestAttribute.Written)] string? When = null,
    string? On = null,
    [property: Longest(LongestAttribute.Codes)] string? ToldTo = null,
    [property: Longest(LongestAttribute.Codes)] string? Card = null);

/// <summary>A role as filled in; <paramref name="Id"/> is empty for a new one.</summary>
public sealed record PlanSaveRole(
    string Year,
    int Version,
    string Id,
    [property: Longest(LongestAttribute.Written)] string? Title = null,
    string? Person = null,
    string? StandIn = null,
    [property: Longest(LongestAttribute.Written)] string? Search = null,
    [property: Longest(LongestAttribute.Codes)] string? Card = null);

/// <summary>Which item to remove.</summary>
public sealed record PlanRemove(
    string Year, int Version, string Part, string Id, [property: Longest(LongestAttribute.Codes)] string? Card = null);

/// <summary>Which version to undo.</summary>
public sealed record PlanUndo(string Year, int Version, [property: Longest(LongestAttribute.Codes)] string? Card = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    NumberHandling = JsonNumberHandling.AllowReadingFromString,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(PlanShow))]
[JsonSerializable(typeof(PlanRead))]
[JsonSerializable(typeof(PlanOpen))]
[JsonSerializable(typeof(PlanPick))]
[JsonSerializable(typeof(PlanAddGoal))]
[JsonSerializable(typeof(PlanSaveText))]
[JsonSerializable(typeof(PlanSaveGoal))]
[JsonSerializable(typeof(PlanSaveActivity))]
[JsonSerializable(typeof(PlanSaveRole))]
[JsonSerializable(typeof(PlanRemove))]
[JsonSerializable(typeof(PlanUndo))]
internal sealed partial class PlanPayloads : JsonSerializerContext;
