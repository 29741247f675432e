using NodaTime;
using NodaTime.Text;
using Welbevinden.Storage.Tables;
using ETag = Azure.ETag;

namespace Welbevinden.Storage.Features.CheckIn;

/// <summary>
/// In how many check-ins in a row somebody kept silent, so that they are asked once whether they want a pause. Erased when a check-in
/// closes in which they answered.
/// </summary>
/// <param name="School">Whose check-ins.</param>
/// <param name="Person">Who kept silent.</param>
/// <param name="Rounds">1 up to <see cref="Enough"/>; the latter also says that the person was asked.</param>
/// <param name="LastRound">The date of the last round that was counted, so that none is counted twice.</param>
public sealed record SilenceRecord(SchoolId School, PersonId Person, int Rounds, LocalDate LastRound)
{
    /// <summary>After this many rounds without an answer the bot asks whether to pause.</summary>
    public const int Enough = 3;

    /// <summary>Default for one that was not stored yet.</summary>
    public ETag ETag { get; init; }
}

/// <summary>Who kept silent: one row for each person who did, in a partition for each school.</summary>
public sealed class SilenceStore(ITableStore store)
{
    private const string RoundsColumn = "rounds";
    private const string LastRoundColumn = "lastRound";

    /// <summary>Everybody at a school who kept silent in the last round they were asked in.</summary>
    public async Task<IReadOnlyDictionary<PersonId, SilenceRecord>> OfAsync(SchoolId school, CancellationToken cancellationToken)
    {
        var silent = new Dictionary<PersonId, SilenceRecord>();
        await foreach (var row in store.ReadAllAsync(Schema.CheckIn, new KeyRange(Partition(school)), cancellationToken))
        {
            silent[new PersonId(row.Key.Row)] = Read(school, row);
        }

        return silent;
    }

    public async Task<SilenceRecord?> OfAsync(SchoolId school, PersonId person, CancellationToken cancellationToken) =>
        await store.GetAsync(Schema.CheckIn, new EntityKey(Partition(school), person.Value), cancellationToken) is { } row
            ? Read(school, row)
            : null;

    /// <summary>Writes what changed and erases what is over, in as few batches as needed.</summary>
    public static IReadOnlyList<Batch> Write(
        SchoolId school, IEnumerable<SilenceRecord> changed, IEnumerable<SilenceRecord> over) =>
    [
        .. changed.Select(Put)
            .Concat(over.Select(one => new Operation.Delete(one.Person.Value, one.ETag)))
            .Chunk(Limits.OperationsPerBatch)
            .Select(chunk => new Batch(Schema.CheckIn, Partition(school), chunk)),
    ];

    private static Operation Put(SilenceRecord silence) => silence.ETag == default
        ? new Operation.Insert(silence.Person.Value, Values(silence))
        : new Operation.Replace(silence.Person.Value, Values(silence), silence.ETag);

    private static string Partition(SchoolId school) => $"silence|{school.Value}";

    private static Properties Values(SilenceRecord silence) => new()
    {
        [RoundsColumn] = silence.Rounds,
        [LastRoundColumn] = LocalDatePattern.Iso.Format(silence.LastRound),
    };

    private static SilenceRecord Read(SchoolId school, Entity row) => new(
        school,
        new PersonId(row.Key.Row),
        (int)row.Values.Number(RoundsColumn),
        LocalDatePattern.Iso.Parse(row.Values.Text(LastRoundColumn)!).Value)
    { ETag = row.ETag };
}
