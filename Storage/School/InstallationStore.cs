using NodaTime;
using Welbevinden.Storage.Tables;
using ETag = Azure.ETag;

namespace Welbevinden.Storage.School;

/// <summary>What the bot did to get its app to somebody.</summary>
public enum InstallationState
{
    /// <summary>A request is in progress, by this replica, another one, or one that died.</summary>
    Asked,

    /// <summary>Installed by the bot, or already there.</summary>
    There,

    /// <summary>A policy of the school forbids it for this person.</summary>
    Forbidden,

    /// <summary>The person removed it, and it is not installed again.</summary>
    TakenOff,
}

/// <summary>
/// Records that the app was requested for somebody and when, so that this happens once and never against the person's wish.
/// </summary>
public sealed record InstallationMark(PersonId Person, InstallationState State, Instant At)
{
    /// <summary>Default for one that was not stored yet.</summary>
    public ETag ETag { get; init; }
}

/// <summary>The marks: one row per person for whom the bot requested its app.</summary>
public sealed class InstallationStore(ITableStore store)
{
    private const string Partition = "install";

    public async Task<IReadOnlyDictionary<PersonId, InstallationMark>> AllAsync(CancellationToken cancellationToken)
    {
        var marks = new Dictionary<PersonId, InstallationMark>();
        await foreach (var row in store.ReadAllAsync(Schema.Directory, new KeyRange(Partition), cancellationToken))
        {
            marks[new PersonId(row.Key.Row)] = Read(row);
        }

        return marks;
    }

    public async Task<InstallationMark?> OfAsync(PersonId person, CancellationToken cancellationToken) =>
        await store.GetAsync(Schema.Directory, new EntityKey(Partition, person.Value), cancellationToken) is { } row ? Read(row) : null;

    /// <summary>The mark as stored; null when somebody else changed it since it was read.</summary>
    public async Task<InstallationMark?> PutAsync(InstallationMark mark, CancellationToken cancellationToken)
    {
        var values = new Properties { ["state"] = (long)mark.State, ["at"] = mark.At };
        Operation write = mark.ETag == default
            ? new Operation.Insert(mark.Person.Value, values)
            : new Operation.Replace(mark.Person.Value, values, mark.ETag);
        return await store.TryWriteAsync(Batch.Of(Schema.Directory, Partition, write), cancellationToken) is { ETags: [var etag] }
            ? mark with { ETag = etag }
            : null;
    }

    /// <summary>The write that erases it.</summary>
    public static Batch Erase(InstallationMark mark) =>
        Batch.Of(Schema.Directory, Partition, new Operation.Delete(mark.Person.Value, mark.ETag));

    /// <summary>Erases the marks of people who have left.</summary>
    public async Task EraseAsync(IEnumerable<InstallationMark> gone, CancellationToken cancellationToken)
    {
        foreach (var mark in gone)
        {
            await store.TryWriteAsync(Erase(mark), cancellationToken);
        }
    }

    private static InstallationMark Read(Entity row) =>
        new(
            new PersonId(row.Key.Row),
            (InstallationState)row.Values.Number("state"),
            row.Values.Time("at") ?? Instant.FromUnixTimeTicks(0))
        { ETag = row.ETag };
}
