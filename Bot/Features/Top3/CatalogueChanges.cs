using System.Globalization;
using NodaTime;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Top3;

namespace Welbevinden.Bot.Features.Top3;

/// <summary>The differences between two versions of a catalogue, as entries for its history.</summary>
internal static class CatalogueChanges
{
    public static IReadOnlyList<CatalogueChangeRecord> Between(
        IReadOnlyList<AspectRecord> before, IReadOnlyList<AspectRecord> after, PersonId by, Instant at)
    {
        var old = before.ToDictionary(aspect => aspect.Id, StringComparer.Ordinal);
        List<CatalogueChangeRecord> changes =
        [
            .. after.SelectMany(aspect => Parts(aspect)
                .Select(
                    part => (part.Kind, After: part.Value, Before: old.TryGetValue(aspect.Id, out var known)
                        ? Parts(known).Single(p => p.Kind == part.Kind).Value
                        : null))
                .Where(part => part.Before != part.After)
                .Select(part => new CatalogueChangeRecord(at, by, part.Kind, aspect.Id, part.Before, part.After))),
        ];
        var (oldOrder, newOrder) = (Order(before, after), Order(after, before));
        return oldOrder == newOrder ? changes : [.. changes, new CatalogueChangeRecord(at, by, "order", "", oldOrder, newOrder)];
    }

    private static IEnumerable<(string Kind, string Value)> Parts(AspectRecord aspect) =>
    [
        ("name", aspect.NameDutch),
        ("nameEnglish", aspect.NameEnglish),
        ("description", aspect.DescriptionDutch),
        ("descriptionEnglish", aspect.DescriptionEnglish),
        ("basis", aspect.Basis.ToString()),
        ("place", aspect.Place.ToString()),
        ("asked", aspect.Asked.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>The order of the aspects that both versions have.</summary>
    private static string Order(IReadOnlyList<AspectRecord> of, IReadOnlyList<AspectRecord> shared) =>
        string.Join(' ', of.Select(aspect => aspect.Id).Where(id => shared.Any(other => other.Id == id)));
}
