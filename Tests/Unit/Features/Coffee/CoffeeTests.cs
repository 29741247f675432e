using Welbevinden.Cards;
using Welbevinden.Cards.Features.Coffee;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.Coffee;

public sealed class CoffeeTests
{
    [Fact]
    public async Task Somebody_counts_coffees_up_to_what_the_school_allows_and_sees_them_in_their_own_data()
    {
        await using var bot = await TestBot.StartAsync(staff: 1);
        var person = bot.Staff[0];
        for (var cup = 0; cup < 6; cup++)
        {
            await bot.PressAsync(person, CoffeeVerbs.Drink, new NoPayload());
        }

        await bot.TypeAsync(person, "koffie");
        Assert.Contains("Vandaag: 4.", bot.CardsTo(person)[^1], StringComparison.Ordinal);
        await bot.TypeAsync(person, "mijn gegevens");
        Assert.Contains("4 op ", bot.CardsTo(person)[^1], StringComparison.Ordinal);
    }
}
