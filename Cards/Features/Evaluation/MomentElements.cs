using NodaTime;
using NodaTime.Text;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Evaluation;

/// <summary>Elements that several cards of the moments share.</summary>
internal static class MomentElements
{
    /// <summary>What was wrong, or what just happened, above the rest.</summary>
    public static IEnumerable<Element> Notice(Text? notice, Language language, bool isWrong = true) => notice is null
        ? []
        : [
            new Container(
                [
                    new TextBlock(notice.In(language)) { Weight = TextWeight.Bolder },
                ]) { Style = isWrong ? ContainerStyle.Attention : ContainerStyle.Good },
        ];

    /// <summary>Says that the bot keeps the moment in the reader's calendar.</summary>
    public static IEnumerable<Element> InCalendar(bool isInCalendar, Language language) =>
        isInCalendar ? [new TextBlock(MomentTexts.InCalendar.In(language)) { IsSubtle = true, Spacing = Spacing.Small }] : [];

    public static DateInput Date(
        string name, Text label, LocalDate? value, (LocalDate Earliest, LocalDate Latest) between, Language language) =>
        new(name, label.In(language), MomentTexts.DateError.In(language))
        {
            Value = value is { } date ? LocalDatePattern.Iso.Format(date) : null,
            Min = LocalDatePattern.Iso.Format(between.Earliest),
            Max = LocalDatePattern.Iso.Format(between.Latest),
        };

    public static ChoiceInput Owner(string name, Text label, IReadOnlyList<OwnerChoice> owners, string? value, Language language) =>
        new(
            name,
            label.In(language),
            MomentTexts.OwnerError.In(language),
            [.. owners.Select(owner => new Choice(owner.Name.In(language), owner.Code))])
        {
            Value = value,
            Placeholder = FieldTexts.Choose.In(language),
        };

    /// <summary>Asks when to remind the person again, with its button.</summary>
    public static IEnumerable<Element> Snooze(string moment, string kind, string? chosen, Language language) =>
    [
        new ChoiceInput(
            "days",
            MomentTexts.SnoozeLabel.In(language),
            MomentTexts.SnoozeError.In(language),
            [.. MomentTexts.SnoozeChoices.Select(choice => new Choice(choice.Name.In(language), choice.Code))])
        {
            Value = chosen ?? MomentTexts.SnoozeChoices[0].Code,
            Separator = true,
            Spacing = Spacing.Medium,
        },
        new ActionSet(
            [
                Execute.For(MomentVerbs.Snooze, new ReminderSnooze(moment, kind), MomentTexts.SnoozeButton.In(language)),
            ]) { Spacing = Spacing.Small },
    ];

    /// <summary>A button with a text in two languages.</summary>
    public static Execute Button<TPayload>(Verb<TPayload> verb, TPayload payload, Text title, Language language) =>
        Execute.For(verb, payload, title.In(language));
}

/// <summary>Somebody who can prepare a moment.</summary>
/// <param name="Code">As stored with the moment, where the empty text stands for the whole core team; here that is written as
/// <c>team</c>.</param>
/// <param name="Name">The role with its name, or the colleague.</param>
public sealed record OwnerChoice(string Code, Text Name);
