using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Outbox;
using Welbevinden.Storage.Engine.Scheduling;
using Welbevinden.Storage.Features.CheckIn;
using Welbevinden.Storage.Tables;
using Welbevinden.Storage.Tables.Embedded;

namespace Welbevinden.EndToEnd.Outbox;

/// <summary>What the bot has stored of a school's only round: read from its file, while it runs or after its death.</summary>
/// <param name="Round">The round; null before it opened.</param>
/// <param name="States">The state of each message, by person and kind.</param>
/// <param name="AsksOpen">Occurrences that are due and not done, and messages that have not ended.</param>
internal sealed record RoundRows(RoundRecord? Round, IReadOnlyDictionary<(string Person, string Kind), OutboxState> States, int AsksOpen)
{
    public static readonly SchoolId School = new("esdoorn");

    public static async Task<RoundRows> ReadAsync(string folder, NodaTime.Instant now)
    {
        await using var store = EmbeddedTableStore.Open(folder);
        return await ReadAsync(store, now);
    }

    public static async Task<RoundRows> ReadAsync(ITableStore store, NodaTime.Instant now)
    {
        var round = (await new CheckInStore(store).RoundsAsync(School, CancellationToken.None)).SingleOrDefault();
        var due = (await new OccurrenceStore(store).OpenAsync(CancellationToken.None)).Count(open => open.DueAt <= now);
        var states = round is null ? [] : await StatesAsync(store, round.Id.Value);
        return new RoundRows(round, states, due + states.Count(one => one.Value is OutboxState.Pending or OutboxState.Claimed));
    }

    /// <summary>Makes everything that is planned of a kind due now. Only while the bot is dead.</summary>
    public static async Task BringForwardAsync(string folder, string kind, NodaTime.Instant now)
    {
        await using var store = EmbeddedTableStore.Open(folder);
        await foreach (var row in store.ReadAllAsync(Schema.Occurrences, new KeyRange("occurrences", "o|")))
        {
            if (row.Values.Text("kind") == kind)
            {
                var write = new Operation.Merge(row.Key.Row, new Properties { ["dueAt"] = now }, row.ETag);
                await store.WriteAsync(Batch.Of(Schema.Occurrences, "occurrences", write), CancellationToken.None);
            }
        }
    }

    /// <summary>The state of each message of a group, by person and kind.</summary>
    public static async Task<Dictionary<(string Person, string Kind), OutboxState>> StatesAsync(ITableStore store, string group)
    {
        var states = new Dictionary<(string Person, string Kind), OutboxState>();
        await foreach (var row in store.ReadAllAsync(Schema.Outbox, new KeyRange(OutboxRows.Partition(group), OutboxRows.MessagePrefix)))
        {
            var key = row.Key.Row[OutboxRows.MessagePrefix.Length..].Split('|');
            states[(key[0], key[1])] = OutboxRows.ReadState(row.Values);
        }

        return states;
    }
}
