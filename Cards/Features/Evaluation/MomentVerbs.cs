using System.Text.Json.Serialization;

namespace Welbevinden.Cards.Features.Evaluation;

/// <summary>The verbs of the cards on which evaluation moments are planned.</summary>
public static class MomentVerbs
{
    /// <summary>Shows the moments, or a proposal for them.</summary>
    public static Verb<MomentsShow> Show { get; } = new("evaluation.moments", MomentPayloads.Default.MomentsShow);

    /// <summary>Makes a new proposal that avoids these weeks.</summary>
    public static Form<MomentsAccept> Propose { get; } = new("evaluation.propose", MomentPayloads.Default.MomentsAccept);

    /// <summary>Plans the moments in the form.</summary>
    public static Form<MomentsAccept> Accept { get; } = new("evaluation.accept", MomentPayloads.Default.MomentsAccept);

    /// <summary>Shows one moment with what can be done with it.</summary>
    public static Verb<MomentPick> Pick { get; } = new("evaluation.moment", MomentPayloads.Default.MomentPick);

    /// <summary>Asks for the date of an additional moment.</summary>
    public static Verb<MomentsShow> AskAdd { get; } = new("evaluation.askAdd", MomentPayloads.Default.MomentsShow);

    /// <summary>Plans an additional moment.</summary>
    public static Form<MomentAdd> Add { get; } = new("evaluation.add", MomentPayloads.Default.MomentAdd);

    /// <summary>Asks for another date.</summary>
    public static Verb<MomentPick> AskMove { get; } = new("evaluation.askMove", MomentPayloads.Default.MomentPick);

    /// <summary>Moves a moment.</summary>
    public static Form<MomentMove> Move { get; } = new("evaluation.move", MomentPayloads.Default.MomentMove);

    /// <summary>Asks who takes it over.</summary>
    public static Verb<MomentPick> AskHandOver { get; } = new("evaluation.askHandOver", MomentPayloads.Default.MomentPick);

    /// <summary>Hands a moment over.</summary>
    public static Form<MomentHandOver> HandOver { get; } = new("evaluation.handOver", MomentPayloads.Default.MomentHandOver);

    /// <summary>Removes a moment from the year.</summary>
    public static Verb<MomentPick> Remove { get; } = new("evaluation.remove", MomentPayloads.Default.MomentPick);

    /// <summary>Restores a removed moment.</summary>
    public static Verb<MomentPick> Restore { get; } = new("evaluation.restore", MomentPayloads.Default.MomentPick);

    /// <summary>Reminds this person again later.</summary>
    public static Form<ReminderSnooze> Snooze { get; } = new("evaluation.snooze", MomentPayloads.Default.ReminderSnooze);
}

/// <summary>The moments of a school year.</summary>
/// <param name="Year">For example <c>2026-2027</c>; null for the current one.</param>
public sealed record MomentsShow(string? Year = null);

/// <summary>A proposal as filled in. Dates have the format of date fields; an empty one is skipped.</summary>
/// <param name="Year">The school year.</param>
/// <param name="Date1">The date of the first moment.</param>
/// <param name="Date2">The date of the second.</param>
/// <param name="Date3">The date of the third.</param>
/// <param name="Owner1">Who prepares the first.</param>
/// <param name="Owner2">Who prepares the second.</param>
/// <param name="Owner3">Who prepares the third.</param>
/// <param name="Weeks">Week numbers to avoid, as typed.</param>
public sealed record MomentsAccept(
    string Year,
    string? Date1 = null,
    string? Date2 = null,
    string? Date3 = null,
    string? Owner1 = null,
    string? Owner2 = null,
    string? Owner3 = null,
    [property: Longest(LongestAttribute.Written)] string? Weeks = null);

/// <summary>An additional moment.</summary>
/// <param name="Year">The school year.</param>
/// <param name="Picked">The day on the button that was pressed; null to use the date field.</param>
/// <param name="Date">The date field.</param>
/// <param name="Owner">Who prepares it.</param>
public sealed record MomentAdd(string Year, string? Picked = null, string? Date = null, string? Owner = null);

/// <summary>Another day for a moment.</summary>
/// <param name="Moment">Its id.</param>
/// <param name="Was">The date it had when the card was made, so that two simultaneous moves are noticed.</param>
/// <param name="Picked">The day on the button that was pressed; null to use the date field.</param>
/// <param name="Date">The date field.</param>
public sealed record MomentMove(string Moment, string Was, string? Picked = null, string? Date = null);

/// <summary>A new owner.</summary>
/// <param name="Moment">Its id.</param>
/// <param name="Owner">The chosen owner; absent when nobody was chosen.</param>
public sealed record MomentHandOver(string Moment, string? Owner = null);

/// <summary>Postpones a reminder.</summary>
/// <param name="Moment">Its id.</param>
/// <param name="Kind">Which reminder, as a code.</param>
/// <param name="Days">After how many school days; absent when nothing was chosen.</param>
public sealed record ReminderSnooze(string Moment, string Kind, string? Days = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MomentsShow))]
[JsonSerializable(typeof(MomentsAccept))]
[JsonSerializable(typeof(MomentPick))]
[JsonSerializable(typeof(MomentAdd))]
[JsonSerializable(typeof(MomentMove))]
[JsonSerializable(typeof(MomentHandOver))]
[JsonSerializable(typeof(ReminderSnooze))]
internal sealed partial class MomentPayloads : JsonSerializerContext;
