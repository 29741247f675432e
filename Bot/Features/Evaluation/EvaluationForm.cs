using System.Globalization;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Evaluation;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>One part of the form.</summary>
/// <param name="Code">For example <c>goals-2</c>.</param>
/// <param name="Name">As people read it.</param>
/// <param name="Items">What is asked about.</param>
internal sealed record FormPart(string Code, Text Name, IReadOnlyList<FormItem> Items)
{
    public IEnumerable<string> Fields => Items.SelectMany(item => item.Kinds.Select(kind => EvaluationFields.Name(kind, item.Id)));
}

/// <summary>A goal, an activity, a group or one open question.</summary>
/// <param name="Id">Empty for the open question.</param>
/// <param name="Number">Its place in the plan; null when it has none.</param>
/// <param name="Title">The same in both languages when the school wrote it.</param>
/// <param name="Kinds">The fields that are asked.</param>
internal sealed record FormItem(string Id, int? Number, Text Title, IReadOnlyList<string> Kinds);

/// <summary>
/// Splits an evaluation into parts that fit on a phone: a few activities or goals at a time, then what is needed, then what others think.
/// Pure.
/// </summary>
internal static class EvaluationForm
{
    private static readonly string[] OfActivity = [EvaluationFields.Carried, EvaluationFields.Note];
    private static readonly string[] OfGoal = [EvaluationFields.Reached, EvaluationFields.Next, EvaluationFields.Line];
    private static readonly string[] OfGroup = [EvaluationFields.Thinks, EvaluationFields.Asked];

    public static IReadOnlyList<FormPart> Of(EvaluatedPlan plan) =>
    [
        .. Cut(EvaluationParts.Activities, plan.Activities, OfActivity),
        .. Cut(EvaluationParts.Goals, plan.Goals, OfGoal),
        new FormPart(EvaluationParts.Needs, EvaluationParts.Name(EvaluationParts.Needs, 0, 0), [Needs]),
        new FormPart(EvaluationParts.Views, EvaluationParts.Name(EvaluationParts.Views, 0, 0), Groups),
    ];

    /// <summary>Everything that can be written about, in reading order; items that were removed from the plan come last.</summary>
    public static IReadOnlyList<(FormItem Item, bool IsGone)> All(EvaluatedPlan plan, EvaluatedPlan gone) =>
    [
        .. Items(plan.Activities, OfActivity).Select(item => (item, false)),
        .. Items(gone.Activities, OfActivity).Select(item => (item with { Number = null }, true)),
        .. Items(plan.Goals, OfGoal).Select(item => (item, false)),
        .. Items(gone.Goals, OfGoal).Select(item => (item with { Number = null }, true)),
        (Needs with { Title = EvaluationParts.Name(EvaluationParts.Needs, 0, 0) }, false),
        .. Groups.Select(item => (item, false)),
    ];

    private static FormItem Needs { get; } = new("", null, new("", ""), [EvaluationFields.Needed]);

    private static IReadOnlyList<FormItem> Groups { get; } = [
        .. EvaluationFields.Groups.Select(group => new FormItem(group.Code, null, group.Name, OfGroup)),
    ];

    private static IEnumerable<FormPart> Cut(string kind, IReadOnlyList<PlannedItem> items, string[] fields) =>
        Items(items, fields).Chunk(EvaluationParts.MaxItems).Select((chunk, index) => new FormPart(
            string.Create(CultureInfo.InvariantCulture, $"{kind}-{index + 1}"),
            EvaluationParts.Name(kind, chunk[0].Number!.Value, chunk[^1].Number!.Value),
            chunk));

    private static IEnumerable<FormItem> Items(IReadOnlyList<PlannedItem> items, string[] fields) =>
        items.Select((item, index) => new FormItem(item.Id, index + 1, new Text(item.Text, item.Text), fields));
}
