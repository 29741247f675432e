using NodaTime;
using NodaTime.Text;
using Welbevinden.Storage.Tables;
using ETag = Azure.ETag;

namespace Welbevinden.Storage.Engine.Conversations;

/// <summary>How long somebody wants no messages. <paramref name="LastDay"/> is the last day without them.</summary>
public sealed record PauseRecord(PersonId Person, LocalDate LastDay)
{
    /// <summary>Default for one that was not stored yet.</summary>
    public ETag ETag { get; init; }

    public bool Holds(LocalDate today) => today <= LastDay;
}

/// <summary>The pauses: one row for each person who asked for one.</summary>
public sealed class PauseStore(ITableStore store)
{
    private const string Partition = "pauses";
    private const string LastDay = "lastDay";

    public async Task<PauseRecord?> OfAsync(PersonId person, CancellationToken cancellationToken) =>
        await store.GetAsync(Schema.Pauses, new EntityKey(Partition, person.Value), cancellationToken) is { } row ? ToPause(row) : null;

    /// <summary>Everybody who has a pause on this day.</summary>
    public async Task<IReadOnlySet<PersonId>> OnAsync(LocalDate today, CancellationToken cancellationToken)
    {
        var resting = new HashSet<PersonId>();
        await foreach (var row in store.ReadAllAsync(Schema.Pauses, new KeyRange(Partition), cancellationToken))
        {
            if (ToPause(row) is var pause && pause.Holds(today))
            {
                resting.Add(pause.Person);
            }
        }

        return resting;
    }

    /// <summary>The pauses that ended before this day.</summary>
    public async Task<IReadOnlyList<PauseRecord>> OverAsync(LocalDate today, CancellationToken cancellationToken)
    {
        var over = new List<PauseRecord>();
        await foreach (var row in store.ReadAllAsync(Schema.Pauses, new KeyRange(Partition), cancellationToken))
        {
            if (ToPause(row) is var pause && pause.LastDay < today)
            {
                over.Add(pause);
            }
        }

        return over;
    }

    public static Batch Set(PauseRecord pause) => Batch.Of(Schema.Pauses, Partition, pause.ETag == default
        ? new Operation.Insert(pause.Person.Value, Values(pause))
        : new Operation.Replace(pause.Person.Value, Values(pause), pause.ETag));

    public static Batch End(PauseRecord pause) => Batch.Of(Schema.Pauses, Partition, new Operation.Delete(pause.Person.Value, pause.ETag));

    private static Properties Values(PauseRecord pause) => new() { [LastDay] = LocalDatePattern.Iso.Format(pause.LastDay) };

    private static PauseRecord ToPause(Entity row) =>
        new(new PersonId(row.Key.Row), LocalDatePattern.Iso.Parse(row.Values.Text(LastDay)!).Value) { ETag = row.ETag };
}
