using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Top3;

/// <summary>Which aspects the next top 3 asks about, with a button to the dialog that changes them.</summary>
public static class AspectsCard
{
    public static AdaptiveCard Create(IReadOnlyList<AspectWords> asked, Language language) => Page.Of(
        language,
        CatalogueTexts.Heading,
        [
            Page.Paragraph(CatalogueTexts.Frozen.In(language)),
            new FactSet([.. asked.Select(aspect => new Fact(aspect.Name.In(language), aspect.Description.In(language)))]),
        ],
        Submit.ToOpen(CatalogueVerbs.Open, new NoPayload(), CatalogueTexts.Edit.In(language)));
}
