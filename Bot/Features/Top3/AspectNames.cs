using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>The aspects of a school for the plan, in which a goal can be about one of them.</summary>
internal sealed class AspectNames(Top3Store store)
{
    public async Task<IReadOnlyList<AspectName>> OfAsync(SchoolId school, CancellationToken cancellationToken) =>
        [
            .. (await store.CatalogueAsync(school, cancellationToken) ?? Catalogue.Standard(school)).Aspects.Select(
                aspect => new AspectName(aspect.Id, new Text(aspect.NameDutch, aspect.NameEnglish))),
        ];
}
