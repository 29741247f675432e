using NodaTime;
using NodaTime.Text;
using Welbevinden.Storage.Tables;
using ETag = Azure.ETag;

namespace Welbevinden.Storage.Features.Coffee;

/// <summary>The coffees of one person on the last day that there were any.</summary>
public sealed record CoffeeRecord(PersonId Person, LocalDate Date, int Cups)
{
    /// <summary>Default for one that was not stored yet.</summary>
    public ETag ETag { get; init; }
}

/// <summary>One row per person.</summary>
public sealed class CoffeeStore(ITableStore store)
{
    private const string Partition = "coffee";

    public async Task<CoffeeRecord?> OfAsync(PersonId person, CancellationToken cancellationToken) =>
        await store.GetAsync(Schema.Coffee, new EntityKey(Partition, person.Value), cancellationToken) is { } row ? Read(row) : null;

    /// <summary>Those of before this day.</summary>
    public async Task<IReadOnlyList<CoffeeRecord>> BeforeAsync(LocalDate today, CancellationToken cancellationToken)
    {
        var before = new List<CoffeeRecord>();
        await foreach (var row in store.ReadAllAsync(Schema.Coffee, new KeyRange(Partition), cancellationToken))
        {
            if (Read(row) is var coffee && coffee.Date < today)
            {
                before.Add(coffee);
            }
        }

        return before;
    }

    public static Batch Put(CoffeeRecord coffee)
    {
        var values = new Properties { ["date"] = LocalDatePattern.Iso.Format(coffee.Date), ["cups"] = coffee.Cups };
        return Batch.Of(Schema.Coffee, Partition, coffee.ETag == default
            ? new Operation.Insert(coffee.Person.Value, values)
            : new Operation.Replace(coffee.Person.Value, values, coffee.ETag));
    }

    public static Batch Erase(CoffeeRecord coffee) =>
        Batch.Of(Schema.Coffee, Partition, new Operation.Delete(coffee.Person.Value, coffee.ETag));

    private static CoffeeRecord Read(Entity row) => new(
        new PersonId(row.Key.Row), LocalDatePattern.Iso.Parse(row.Values.Text("date")!).Value, (int)row.Values.Number("cups"))
    {
        ETag = row.ETag,
    };
}
