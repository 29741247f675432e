using System.Globalization;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Evaluation;

/// <summary>One part of the form: a few goals or activities, or one of the open questions, each with what others wrote below it.</summary>
public static class EvaluationPartCard
{
    public static AdaptiveCard Create(EvaluationPartView view, Language language) => Page.Of(
        language,
        EvaluationTexts.PartHeading(view.Name, view.Number, view.Count),
        [
            .. MomentElements.Notice(view.Notice, language, view.NoticeIsWrong),
            .. view.Items.SelectMany(item => Item(item, language)),
            Page.SmallPrint(EvaluationTexts.WhoSees.In(language)),
        ],
        [.. Buttons(view, language)]);

    /// <summary>The last part leads nowhere but back.</summary>
    private static IEnumerable<CardAction> Buttons(EvaluationPartView view, Language language)
    {
        var back = Execute.For(EvaluationVerbs.Save, Payload(view), EvaluationTexts.Save.In(language));
        return view.Number >= view.Count
            ? [back with { Style = ActionStyle.Positive }]
            :
            [
                Execute.For(EvaluationVerbs.SaveNext, Payload(view), EvaluationTexts.SaveNext.In(language)) with
                {
                    Style = ActionStyle.Positive,
                },
                back,
            ];
    }

    private static PartSave Payload(EvaluationPartView view) =>
        new(view.Id, view.Code, view.Plan, view.Seen, [.. view.Items.Select(item => item.Id)]);

    private static IEnumerable<Element> Item(PartItem item, Language language)
    {
        if (item.Title.Length > 0)
        {
            yield return TypedText.Title(Numbered(item, item.Title)) with { Separator = true, Spacing = Spacing.Medium };
        }

        foreach (var field in item.Fields)
        {
            yield return Field(item, field, language);
        }

        if (item.Others.Count > 0)
        {
            yield return new TextBlock(EvaluationTexts.Others.In(language)) { IsSubtle = true, Spacing = Spacing.Small };
        }

        foreach (var (who, what) in item.Others)
        {
            yield return TypedText.Said(who, what.In(language));
        }
    }

    private static Element Field(PartItem item, PartField field, Language language)
    {
        var name = EvaluationFields.Name(field.Kind, item.Id);
        var asked = EvaluationTexts.LabelOf(field.Kind).In(language);

        // Of two fields without a number nobody could tell by ear which of the groups they are about.
        var label = item.Number is null && item.Title.Length > 0 ? $"{item.Title}: {asked}" : Numbered(item, asked);
        return EvaluationFields.ChoicesOf(field.Kind) is { } choices
            ? new ChoiceInput(
                name,
                label,
                EvaluationTexts.ChooseError.In(language),
                [.. choices.Select(choice => new Choice(choice.Name.In(language), choice.Code))])
            {
                Style = ChoiceStyle.Expanded,
                Value = field.Value.Length == 0 ? null : field.Value,
                Spacing = Spacing.Small,
            }
            : Text(name, label, field, language);
    }

    /// <summary>Two merged texts of one person may be longer than the limit for one.</summary>
    private static TextInput Text(string name, string label, PartField field, Language language)
    {
        var longest = Math.Max(EvaluationFields.MaxLengthOf(field.Kind) ?? 0, field.Value.Length);
        return new TextInput(name, label, EvaluationTexts.TooLong(longest).In(language))
        {
            Value = field.Value.Length == 0 ? null : field.Value,
            MaxLength = longest,
            IsMultiline = longest > EvaluationFields.MaxLineLength || field.Value.Contains('\n', StringComparison.Ordinal),
            Spacing = Spacing.Small,
        };
    }

    private static string Numbered(PartItem item, string text) =>
        item.Number is { } number ? $"{number.ToString(CultureInfo.InvariantCulture)}. {text}" : text;
}

/// <summary>One part of the form as one person sees it.</summary>
public sealed record EvaluationPartView
{
    public required string Id { get; init; }

    /// <summary>For example <c>goals-2</c>.</summary>
    public required string Code { get; init; }

    public required Text Name { get; init; }

    /// <summary>Which of the parts, from 1.</summary>
    public required int Number { get; init; }

    public required int Count { get; init; }

    /// <summary>The version of the plan it was made from; 0 for none.</summary>
    public required int Plan { get; init; }

    /// <summary>The number of this person's newest save that it shows.</summary>
    public required int Seen { get; init; }

    public required IReadOnlyList<PartItem> Items { get; init; }

    public Text? Notice { get; init; }

    public bool NoticeIsWrong { get; init; }
}

/// <summary>A goal, an activity, a group, or one open question.</summary>
/// <param name="Id">Its id in the plan, the code of a group, or empty.</param>
/// <param name="Number">Its place in the plan; null when it has none.</param>
/// <param name="Title">In the school's own words; empty when the label says it all.</param>
/// <param name="Fields">What is asked of it, with what this person filled in.</param>
/// <param name="Others">What the others wrote, shortened.</param>
public sealed record PartItem(
    string Id, int? Number, string Title, IReadOnlyList<PartField> Fields, IReadOnlyList<(string Who, Text What)> Others);

/// <summary>One field of an item.</summary>
/// <param name="Kind">One of <see cref="EvaluationFields"/>.</param>
/// <param name="Value">A code or a text; empty when nothing is filled in.</param>
public sealed record PartField(string Kind, string Value);
