using Microsoft.Extensions.Options;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Coffee;
using Welbevinden.Storage.Features.Coffee;

namespace Welbevinden.Bot.Features.Coffee;

/// <summary>Shows today's coffees of a person and counts one more.</summary>
internal sealed class DrinkCoffee(CoffeeStore store, IOptions<CoffeeOptions> options)
{
    public async Task<Outcome> ShowAsync(Request<string> request, CancellationToken cancellationToken) =>
        Card(request, await TodayAsync(request, cancellationToken));

    public async Task<Outcome> OneMoreAsync(Request<NoPayload> request, CancellationToken cancellationToken)
    {
        var coffee = await TodayAsync(request, cancellationToken);
        if (coffee.Cups >= options.Value.MaxPerDay)
        {
            return Card(request, coffee);
        }

        var more = coffee with { Cups = coffee.Cups + 1 };
        return Card(request, more) with { Writes = [CoffeeStore.Put(more)] };
    }

    private async Task<CoffeeRecord> TodayAsync<TPayload>(Request<TPayload> request, CancellationToken cancellationToken)
    {
        var known = await store.OfAsync(request.Person.Id, cancellationToken);
        return known?.Date == request.Today
            ? known
            : new CoffeeRecord(request.Person.Id, request.Today, 0) { ETag = known?.ETag ?? default };
    }

    private Outcome Card<TPayload>(Request<TPayload> request, CoffeeRecord coffee) => new Reply.Show(
        CoffeeCard.Create(new CoffeeView(coffee.Cups, coffee.Cups < options.Value.MaxPerDay), request.Language));
}
