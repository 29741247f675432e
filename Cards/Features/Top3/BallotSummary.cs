using System.Globalization;
using Welbevinden.Cards.Model;

namespace Welbevinden.Cards.Features.Top3;

/// <summary>An answer in words: the concerns and the strengths by place.</summary>
internal static class BallotSummary
{
    public static FactSet Of(FilledBallot filled, IReadOnlyList<AspectWords> aspects, Language language) => new(
    [
        new(
            Top3Texts.Concerns.In(language),
            filled.NoConcerns ? Top3Texts.NoConcernsSaid.In(language) : List(filled.Concerns, aspects, language)),
        new(Top3Texts.Strengths.In(language), List(filled.Strengths, aspects, language)),
    ]);

    private static string List(IReadOnlyList<string> places, IReadOnlyList<AspectWords> aspects, Language language)
    {
        var named = places
            .Select((id, place) => (Aspect: aspects.FirstOrDefault(aspect => aspect.Id == id), Place: place + 1))
            .Where(named => named.Aspect is not null)
            .Select(named => string.Create(CultureInfo.InvariantCulture, $"{named.Place}. {named.Aspect!.Name.In(language)}"))
            .ToList();
        return named.Count == 0 ? Top3Texts.Nothing.In(language) : string.Join("  ", named);
    }
}
