using Welbevinden.Cards.Features.Coffee;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Features.Coffee;

/// <summary>Before the last coffee of the day, and after it.</summary>
internal static class CoffeeSamples
{
    public static IReadOnlyList<CardSample> All { get; } =
    [
        new("Features/Coffee", nameof(CoffeeCard), "one", language => CoffeeCard.Create(new(1, MayHaveMore: true), language)),
        new("Features/Coffee", nameof(CoffeeCard), "enough", language => CoffeeCard.Create(new(4, MayHaveMore: false), language)),
    ];
}
