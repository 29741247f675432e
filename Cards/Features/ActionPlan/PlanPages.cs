using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.ActionPlan;

/// <summary>
/// A whole plan on pages: the fullest is larger than a card may be. A page breaks between goals, activities or roles, never within one.
/// </summary>
internal static class PlanPages
{
    /// <summary>Leaves room for the rest of the card within 28 KB.</summary>
    private const int MaxBytes = 20_000;

    /// <summary>At least one page.</summary>
    public static IReadOnlyList<IReadOnlyList<Element>> Of(PlanView plan, Language language)
    {
        var pages = new List<List<Element>> { new() };
        var bytes = 0;
        foreach (var block in PlanWords.Parts.SelectMany(part => Part(part, plan, language)))
        {
            var weight = Weight(block);
            if (bytes > 0 && bytes + weight > MaxBytes)
            {
                pages.Add([]);
                bytes = 0;
            }

            pages[^1].AddRange(block);
            bytes += weight;
        }

        return pages;
    }

    /// <summary>The part in pieces that stay together; its name stays with the first.</summary>
    private static IEnumerable<IReadOnlyList<Element>> Part(PlanWord part, PlanView plan, Language language)
    {
        List<IReadOnlyList<Element>> blocks = part.Code switch
        {
            nameof(PlanWords.Goal) => [.. PlanSections.GoalBlocks(plan, language)],
            nameof(PlanWords.Activity) when plan.Activities.Count > 0 =>
            [
                [Page.Paragraph(PlanSections.PerLayer(plan, language))],
                .. PlanSections.ActivityBlocks(plan, language),
            ],
            nameof(PlanWords.RoleHolder) => [.. PlanSections.Roles(plan, language).Select(role => new[] { role })],
            _ when plan.TextOf(part) is { Length: > 0 } text => [[.. TypedText.Paragraphs(text)]],
            _ => [],
        };
        var first = blocks.Count > 0
            ? blocks[0]
            : [new TextBlock(PlanTexts.Empty.In(language)) { IsSubtle = true, Spacing = Spacing.Small }];
        return blocks.Skip(1).Prepend([Page.Subheading(part.Name.In(language)), .. first]);
    }

    private static int Weight(IReadOnlyList<Element> block) =>
        CardJson.ToUtf8(Page.Of(Language.Dutch, PlanTexts.Activities, block)).Length
            - CardJson.ToUtf8(Page.Of(Language.Dutch, PlanTexts.Activities, [])).Length;
}
