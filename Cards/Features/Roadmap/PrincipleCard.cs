using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Roadmap;

/// <summary>Asks again, in the dialog that was opened, which principle becomes a goal.</summary>
public static class PrincipleCard
{
    public static AdaptiveCard Create(PrincipleView view, Language language) => Page.Of(
        language,
        RoadmapTexts.Start,
        [Which(view.Pillars, view.Chosen, language)],
        Submit.For(RoadmapVerbs.MakeGoal, new RoadmapGoal(view.Pillars.Year), RoadmapTexts.MakeGoal.In(language)));

    /// <summary>The principles that could become a goal.</summary>
    internal static IReadOnlyList<LeadingPrinciple> Open(PillarsView view) =>
    [
        .. LeadingPrinciples.All
            .Where(principle => view.RatingOf(principle.Code) is { } rating && LeadingPrinciples.GoalKind(rating) is not null),
    ];

    internal static ChoiceInput Which(PillarsView view, string? chosen, Language language) => new(
        "principle",
        RoadmapTexts.StartLabel.In(language),
        RoadmapTexts.StartError.In(language),
        [
            .. Open(view).Select(principle => new Choice(
                $"{principle.Name.In(language)} ({PillarsCard.Rating(view.RatingOf(principle.Code)).In(language)})", principle.Code)),
        ])
    {
        IsRequired = true,
        Placeholder = FieldTexts.Choose.In(language),
        Value = string.IsNullOrEmpty(chosen) ? null : chosen,
    };
}

/// <summary>What there is to choose from, and what was chosen.</summary>
public sealed record PrincipleView(PillarsView Pillars, string? Chosen);
