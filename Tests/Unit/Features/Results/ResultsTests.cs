using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards.Model;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.Results;

/// <summary>Asking for the outcomes of all features at once.</summary>
public sealed class ResultsTests
{
    [Fact]
    public async Task Somebody_who_asks_for_results_gets_the_card_of_every_feature_that_has_one_for_them()
    {
        await using var bot = await TestBot.StartAsync(6);
        var before = bot.CardsTo(bot.Lead).Count;
        var request = new Request<string>(bot.Lead, bot.School, bot.From(bot.Lead, null).At, "", bot.From(bot.Lead, null));
        var cards = new List<AdaptiveCard>();
        foreach (var source in bot.Get<IEnumerable<ResultsSource>>())
        {
            if (await source(request, CancellationToken.None) is { } card)
            {
                cards.Add(card);
            }
        }

        await bot.TypeAsync(bot.Lead, "resultaten");

        Assert.NotEmpty(cards);
        Assert.Equal(cards.Count, bot.CardsTo(bot.Lead).Count - before);
    }
}
