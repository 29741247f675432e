using Welbevinden.Cards.Features.Top3;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>The list of aspects of a school: what it starts with, and how to read it.</summary>
internal static class Catalogue
{
    public const int MinAsked = 3;
    public const int MaxAspects = 30;
    public const int MaxNameLength = 45;
    public const int MaxDescriptionLength = 120;

    /// <summary>
    /// The list of a school that never changed anything: the fourteen, which are asked, and the extra ones, which are not.
    /// </summary>
    public static CatalogueRecord Standard(SchoolId school) => new(
        school,
        [
            .. StandardAspects.Fourteen.Select(words => ToRecord(words, asked: true)),
            .. StandardAspects.Extra.Select(words => ToRecord(words, asked: false)),
        ]);

    /// <summary>The aspects that a poll that opens now offers, in this order.</summary>
    public static IReadOnlyList<AspectRecord> Asked(CatalogueRecord catalogue) => [.. catalogue.Aspects.Where(aspect => aspect.Asked)];

    public static AspectWords Words(AspectRecord aspect) => new(
        aspect.Id,
        new(aspect.NameDutch, aspect.NameEnglish),
        new(aspect.DescriptionDutch, aspect.DescriptionEnglish),
        aspect.Basis == AspectBasis.Observable,
        aspect.Place == AspectPlace.OutsideSchool);

    private static AspectRecord ToRecord(AspectWords words, bool asked) => new(
        words.Id,
        words.Name.Dutch,
        words.Name.English,
        words.Description.Dutch,
        words.Description.English,
        words.IsObservable ? AspectBasis.Observable : AspectBasis.Estimate,
        words.IsOutsideSchool ? AspectPlace.OutsideSchool : AspectPlace.InSchool,
        asked);
}
