using NodaTime;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Top3;

/// <summary>
/// A recommendation of the analysis team to the leadership: what it is about and what the team thinks, without classes and figures.
/// </summary>
public static class AdviceCard
{
    public static AdaptiveCard Create(AdviceView view, Language language) => Page.Of(
        language,
        SignalTexts.Advice,
        [
            Page.Subheading(SignalTexts.About(view.Aspect, view.ViewName).In(language)),
            Facts(view, language),
            Page.Paragraph(SignalTexts.AdviceFrom(view.By, Words.Date(view.Poll).Dutch, Words.Date(view.Poll).English).In(language)),
            Page.SmallPrint(SignalTexts.WhoSees.In(language)),
        ],
        [.. AsGoal(view)]);

    /// <summary>The button that puts it into the plan, for those who may change it.</summary>
    internal static IEnumerable<CardAction> AsGoal(AdviceView view) => view.AsGoal is { } button ? [button] : [];

    internal static FactSet Facts(AdviceView view, Language language) => new(
    [
        new(SignalTexts.Outlook.In(language), view.Outlook.In(language)),
        new(SignalTexts.Level.In(language), view.Level.In(language)),
        new(SignalTexts.Term.In(language), view.Term.In(language)),
        new(SignalTexts.Place.In(language), view.Place.In(language)),
        .. view.Partners.Count == 0
            ? Array.Empty<Fact>()
            : [new(SignalTexts.Partners.In(language), string.Join(", ", view.Partners.Select(partner => partner.In(language))))],
    ]);
}

/// <summary>A recommendation in words.</summary>
public sealed record AdviceView
{
    public required Text Aspect { get; init; }

    public required Text ViewName { get; init; }

    public required Text Outlook { get; init; }

    public required Text Level { get; init; }

    public required Text Term { get; init; }

    public required Text Place { get; init; }

    public required IReadOnlyList<Text> Partners { get; init; }

    /// <summary>The view that was weighed, to go on from; null for those who only read the outcome.</summary>
    public SignalOpen? Weighed { get; init; }

    /// <summary>The button that makes it a goal; null for those who may not change the plan, and when no action is needed.</summary>
    public CardAction? AsGoal { get; init; }

    /// <summary>The name of the member of the analysis team who sent it.</summary>
    public required string By { get; init; }

    /// <summary>The local date of the poll.</summary>
    public required LocalDate Poll { get; init; }
}
