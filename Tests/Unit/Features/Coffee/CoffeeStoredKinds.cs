using NodaTime;
using Welbevinden.Storage.Features.Coffee;
using Welbevinden.Unit.Storage;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Features.Coffee;

/// <summary>The form in which coffees are stored.</summary>
internal sealed class CoffeeStoredKinds : IStoredKinds
{
    public IReadOnlyList<StoredKind> All { get; } =
    [
        new(
            "coffee.cups",
            store => store.WriteAsync(
                CoffeeStore.Put(new CoffeeRecord(Some.StaffMember(1), new LocalDate(2026, 11, 23), 2)), CancellationToken.None),
            async store => await new CoffeeStore(store).OfAsync(Some.StaffMember(1), CancellationToken.None)),
    ];
}
