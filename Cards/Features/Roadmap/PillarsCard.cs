using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Roadmap;

/// <summary>
/// The four pillars with how the school judges itself on each leading principle: the start situation, from which goals can be made.
/// </summary>
public static class PillarsCard
{
    public static AdaptiveCard Create(PillarsView view, Language language) => Page.Of(
        language,
        RoadmapTexts.Pillars,
        [
            .. view.Notice is { } notice ? [new TextBlock(notice.In(language)) { Weight = TextWeight.Bolder }] : Array.Empty<Element>(),
            Page.Paragraph(RoadmapTexts.PillarsHow.In(language)),
            .. PlanWords.Pillars.SelectMany(pillar => Pillar(pillar, view, language)),
            .. Start(view, language),
        ],
        [
            Execute.For(
                RoadmapVerbs.Pyramid, new RoadmapShow(view.Year), RoadmapTexts.Pyramid.In(language)),
            Execute.For(RoadmapVerbs.Show, new RoadmapShow(view.Year), RoadmapTexts.Back.In(language)),
        ]);

    private static IEnumerable<Element> Pillar(PlanWord pillar, PillarsView view, Language language)
    {
        var principles = LeadingPrinciples.All.Where(principle => principle.Pillar == pillar.Code).ToList();
        var judged = principles.Count(principle => view.RatingOf(principle.Code) is not null);
        yield return Page.Subheading($"{pillar.Name.In(language)}: {RoadmapTexts.Judged(judged, principles.Count).In(language)}");
        foreach (var principle in principles)
        {
            yield return Page.Paragraph(
                $"{Sign(
                    view.RatingOf(principle.Code))} {principle.Name.In(language)}: {Rating(view.RatingOf(principle.Code)).In(language)}");
        }

        if (view.CanEdit)
        {
            var fill = Execute.For(
                RoadmapVerbs.OpenPillar, new RoadmapOpenPillar(view.Year, pillar.Code), RoadmapTexts.FillIn(pillar.Name).In(language));
            yield return new ActionSet([fill]) { Spacing = Spacing.Small };
        }
    }

    private static IEnumerable<Element> Start(PillarsView view, Language language)
    {
        return !view.CanEdit || PrincipleCard.Open(view).Count == 0 ? [] :
        [
            Page.Subheading(RoadmapTexts.Start.In(language)),
            PrincipleCard.Which(view, null, language),
            new ActionSet(
                [
                    Submit.ToOpen(RoadmapVerbs.MakeGoal, new RoadmapGoal(view.Year), RoadmapTexts.MakeGoal.In(language)),
                ]) { Spacing = Spacing.Small },
        ];
    }

    internal static Text Rating(string? rating) =>
        rating is null ? RoadmapTexts.NotJudged : PlanWords.Of(LeadingPrinciples.Ratings, rating).Name;

    private static string Sign(string? rating) => rating switch
    {
        "GoesWell" => "✓",
        "CanBeBetter" => "△",
        "NotYet" => "–",
        "Needed" => "!",
        _ => "○",
    };
}

/// <summary>The judgements of a school.</summary>
public sealed record PillarsView(string Year, IReadOnlyDictionary<string, string> Ratings)
{
    public bool CanEdit { get; init; }

    public Text? Notice { get; init; }

    /// <summary>The judgement of a principle; null when there is none yet.</summary>
    public string? RatingOf(string principle) => Ratings.GetValueOrDefault(principle);
}
