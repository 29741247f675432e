using System.Text.Json;
using System.Text.Json.Serialization;

namespace Welbevinden.Cards.Features.Evaluation;

/// <summary>The verbs of the cards of an evaluation.</summary>
public static class EvaluationVerbs
{
    /// <summary>Shows the evaluation of a moment: what has been filled in, and by whom.</summary>
    public static Verb<MomentPick> Open { get; } = new("evaluation.open", EvaluationPayloads.Default.MomentPick);

    /// <summary>Opens one part of the form.</summary>
    public static Form<PartPick> Part { get; } = new("evaluation.part", EvaluationPayloads.Default.PartPick);

    /// <summary>Saves a part and opens the next.</summary>
    public static Form<PartSave> SaveNext { get; } = new("evaluation.saveNext", EvaluationPayloads.Default.PartSave);

    /// <summary>Saves a part and returns to the evaluation.</summary>
    public static Form<PartSave> Save { get; } = new("evaluation.save", EvaluationPayloads.Default.PartSave);

    /// <summary>Shows everything that everybody wrote, side by side.</summary>
    public static Verb<TogetherPick> Together { get; } = new("evaluation.together", EvaluationPayloads.Default.TogetherPick);

    /// <summary>Asks for the conclusions before closing.</summary>
    public static Verb<MomentPick> AskClose { get; } = new("evaluation.askClose", EvaluationPayloads.Default.MomentPick);

    /// <summary>Closes the evaluation with these conclusions.</summary>
    public static Form<EvaluationClose> Close { get; } = new("evaluation.close", EvaluationPayloads.Default.EvaluationClose);

    /// <summary>Reopens a closed evaluation.</summary>
    public static Verb<MomentPick> Reopen { get; } = new("evaluation.reopen", EvaluationPayloads.Default.MomentPick);
}

/// <summary>One moment.</summary>
/// <param name="Moment">Its id.</param>
public sealed record MomentPick(string Moment);

/// <summary>One part of the form.</summary>
/// <param name="Moment">The moment's id.</param>
/// <param name="Part">The part that the button is for; null to use the chosen one.</param>
/// <param name="Chosen">The part that was chosen from the list.</param>
public sealed record PartPick(string Moment, string? Part = null, string? Chosen = null);

/// <summary>What somebody filled in in a part.</summary>
/// <param name="Moment">The moment's id.</param>
/// <param name="Part">Which part.</param>
/// <param name="Plan">The version of the plan that the form was made from; 0 when there was none.</param>
/// <param name="Seen">The number of this person's newest save that the form showed.</param>
/// <param name="Items">Ids of the goals or activities in the form, in order; empty for the other parts.</param>
public sealed record PartSave(string Moment, string Part, int Plan, int Seen, IReadOnlyList<string> Items)
{
    /// <summary>The inputs, by the names in <see cref="EvaluationFields"/>.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Filled { get; set; }
}

/// <summary>One page of what everybody wrote, from 1.</summary>
public sealed record TogetherPick(string Moment, int Page);

/// <summary>Closing an evaluation.</summary>
/// <param name="Moment">The moment's id.</param>
public sealed record EvaluationClose(string Moment)
{
    /// <summary>The conclusions that were chosen, by the names in <see cref="EvaluationFields"/>.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Filled { get; set; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MomentPick))]
[JsonSerializable(typeof(PartPick))]
[JsonSerializable(typeof(PartSave))]
[JsonSerializable(typeof(TogetherPick))]
[JsonSerializable(typeof(EvaluationClose))]
internal sealed partial class EvaluationPayloads : JsonSerializerContext;
