using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Top3;

/// <summary>An answer in words: the concerns and the strengths, one aspect to a line, and what they are based on.</summary>
internal static class BallotSummary
{
    public static Container Of(FilledBallot filled, IReadOnlyList<AspectWords> aspects, Language language) => new(
    [
        Page.Subheading(Top3Texts.Concerns.In(language)),
        .. filled.NoConcerns ? [Page.Paragraph(Top3Texts.NoConcernsSaid.In(language))] : List(filled.Concerns, aspects, language),
        Page.Subheading(Top3Texts.Strengths.In(language)),
        .. List(filled.Strengths, aspects, language),
        .. Sources(filled, language),
    ]);

    private static List<Element> List(IReadOnlyList<string> places, IReadOnlyList<AspectWords> aspects, Language language)
    {
        List<Element> named = [
            .. places
                .Select((id, place) => (Aspect: aspects.FirstOrDefault(aspect => aspect.Id == id), Place: place + 1))
                .Where(named => named.Aspect is not null)
                .Select(named => Page.Paragraph(Top3Texts.InPlace(named.Place, named.Aspect!.Name.In(language)).In(language))),
        ];
        return named.Count == 0 ? [Page.Paragraph(Top3Texts.Nothing.In(language))] : named;
    }

    private static IEnumerable<Element> Sources(FilledBallot filled, Language language)
    {
        var named = SourceTexts.All.Where(source => filled.Sources.Contains(source.Code, StringComparer.Ordinal)).ToList();
        if (named.Count > 0)
        {
            yield return Page.Subheading(Top3Texts.BasedOn.In(language));
            yield return Page.Paragraph(string.Join(", ", named.Select(source => source.Name.In(language))));
        }
    }
}
