using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Coffee;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Coffee;

namespace Welbevinden.Bot.Features.Coffee;

/// <summary>A sample: how many coffees somebody has had today.</summary>
internal static class CoffeeSlice
{
    public static void Add(Slice slice) => slice
        .OnCommand<DrinkCoffee>(CoffeeCommands.Coffee, Audience.Of(Role.Staff), useCase => useCase.ShowAsync)
        .OnVerb<DrinkCoffee, NoPayload>(CoffeeVerbs.Drink, Audience.Of(Role.Staff), useCase => useCase.OneMoreAsync)
        .Options<CoffeeOptions, CoffeeOptionsCheck>(CoffeeOptions.Section, "how many coffees somebody may note in a day")
        .Keeps(Schema.Coffee, "hoeveel koffie iemand vandaag dronk", "medewerkers die dat noteren", "tot de week erna", erasedBy: "coffee")
        .Erases<CoffeeStore>(store => new RetentionSource("coffee", async (_, today, cancellationToken) =>
            [.. (await store.BeforeAsync(today, cancellationToken)).Select(CoffeeStore.Erase)]))
        .Describes<CoffeeStore>(store => PersonalData.OfOne(
            (person, _, cancellationToken) => store.OfAsync(person.Id, cancellationToken),
            coffee => CoffeeCard.Kept(coffee.Date, coffee.Cups),
            coffee => [CoffeeStore.Erase(coffee)]));
}
