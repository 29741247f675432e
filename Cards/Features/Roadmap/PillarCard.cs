using Welbevinden.Cards.Features.ActionPlan;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Roadmap;

/// <summary>One pillar to fill in: four answers to each leading principle.</summary>
public static class PillarCard
{
    public static AdaptiveCard Create(PillarView view, Language language)
    {
        var pillar = PlanWords.Of(PlanWords.Pillars, view.Pillar);
        var principles = LeadingPrinciples.All.Where(principle => principle.Pillar == view.Pillar);
        return Page.Of(
            language,
            pillar.Name,
            [
                .. view.Notice is { } notice
                    ? [new TextBlock(notice.In(language)) { Weight = TextWeight.Bolder, Color = TextColor.Attention }]
                    : Array.Empty<Element>(),
                Page.Paragraph(Words.Sentence(pillar.Meaning.In(language)) + "."),
                .. principles.Zip(view.Chosen).Select((one, index) => Question(one.First, one.Second, index + 1, language)),
            ],
            Execute.For(
                RoadmapVerbs.Judge,
                new RoadmapJudge(view.Year, view.Pillar, view.Seen),
                RoadmapTexts.Save.In(language)) with
            { Style = ActionStyle.Positive },
            Execute.For(
                RoadmapVerbs.Pillars,
                new RoadmapShow(view.Year),
                RoadmapTexts.BackToPillars.In(language)));
    }

    private static ChoiceInput Question(LeadingPrinciple principle, string chosen, int number, Language language) => new(
        FormattableString.Invariant($"p{number}"),
        principle.Name.In(language),
        RoadmapTexts.RatingError.In(language),
        [
            Choice.None(RoadmapTexts.NoRating.In(language)),
            .. LeadingPrinciples.Ratings.Select(rating => new Choice(rating.Meaning.In(language), rating.Code)),
        ])
    {
        Value = chosen.Length == 0 ? Choice.NoneValue : chosen,
    };
}

/// <summary>One pillar in the form.</summary>
/// <param name="Year">The school year.</param>
/// <param name="Pillar">A code of <see cref="PlanWords.Pillars"/>.</param>
/// <param name="Seen">What the school had judged when the form was made, in the order of the principles.</param>
/// <param name="Chosen">The values of the fields, in the same order; empty for nothing.</param>
public sealed record PillarView(string Year, string Pillar, string Seen, IReadOnlyList<string> Chosen)
{
    public Text? Notice { get; init; }
}
