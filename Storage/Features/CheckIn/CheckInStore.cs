using NodaTime;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Storage.Features.CheckIn;

/// <summary>Reads the rounds, tallies and participations of the check-in.</summary>
public sealed class CheckInStore(ITableStore store)
{
    public async Task<RoundRecord?> RoundAsync(SchoolId school, LocalDate date, CancellationToken cancellationToken) =>
        await store.GetAsync(Schema.CheckIn, CheckInKeys.Round(school, date), cancellationToken) is { } row
            ? CheckInRows.ToRound(row)
            : null;

    /// <summary>The round of this name at this school; null when there is none, as the name may be made up.</summary>
    public async Task<RoundRecord?> RoundAsync(SchoolId school, RoundId id, CancellationToken cancellationToken) =>
        CheckInKeys.DateOf(school, id) is { } date ? await RoundAsync(school, date, cancellationToken) : null;

    /// <summary>All stored rounds of a school, oldest first.</summary>
    public async Task<IReadOnlyList<RoundRecord>> RoundsAsync(SchoolId school, CancellationToken cancellationToken)
    {
        var rounds = new List<RoundRecord>();
        await foreach (var row in store.ReadAllAsync(Schema.CheckIn, new KeyRange(CheckInKeys.Rounds(school)), cancellationToken))
        {
            rounds.Add(CheckInRows.ToRound(row));
        }

        return rounds;
    }

    /// <summary>The round that accepts answers now, if any. A school has at most one.</summary>
    public async Task<RoundRecord?> OpenRoundAsync(SchoolId school, CancellationToken cancellationToken) =>
        (await RoundsAsync(school, cancellationToken)).LastOrDefault(round => round.State == RoundState.Open);

    public async Task<TallyRecord?> TallyAsync(RoundId round, CancellationToken cancellationToken) =>
        (await store.GetAsync(Schema.CheckIn, CheckInKeys.Tally(round), cancellationToken)
            ?? await store.GetAsync(
                Schema.CheckIn, CheckInKeys.OldTally(round), cancellationToken)) is { } row ? CheckInRows.ToTally(round, row) : null;

    public async Task<ParticipationRecord?> ParticipationAsync(RoundId round, PersonId person, CancellationToken cancellationToken) =>
        await store.GetAsync(Schema.CheckIn, CheckInKeys.Participation(round, person), cancellationToken) is { } row
            ? CheckInRows.ToParticipation(round, row)
            : null;

    /// <summary>Everybody who was asked in a round, in the order of their ids.</summary>
    public async Task<IReadOnlyList<ParticipationRecord>> ParticipationsAsync(RoundId round, CancellationToken cancellationToken)
    {
        var people = new List<ParticipationRecord>();
        await foreach (var row in store.ReadAllAsync(
            Schema.CheckIn, new KeyRange(round.Value, CheckInKeys.PersonPrefix), cancellationToken))
        {
            people.Add(CheckInRows.ToParticipation(round, row));
        }

        return people;
    }

    /// <summary>Who worked at the school when its last round opened; null before the first.</summary>
    public async Task<StaffList?> StaffAsync(SchoolId school, CancellationToken cancellationToken) =>
        await store.GetAsync(Schema.CheckIn, new EntityKey(CheckInKeys.Staff(school), CheckInKeys.StaffRow), cancellationToken) is { } row
            ? CheckInRows.ToStaff(school, row)
            : null;

    /// <summary>The rows of words of a round, also those that are not there yet.</summary>
    public async Task<IReadOnlyList<WordsRecord>> WordsAsync(RoundId round, CancellationToken cancellationToken)
    {
        var words = new List<WordsRecord>();
        for (var number = 0; number < WordsRecord.Count; number++)
        {
            words.Add(await WordsAsync(round, number, cancellationToken));
        }

        return words;
    }

    /// <summary>One row of words of a round; empty when it is not there yet.</summary>
    private async Task<WordsRecord> WordsAsync(RoundId round, int number, CancellationToken cancellationToken) =>
        await store.GetAsync(
            Schema.CheckInWords,
            new EntityKey(CheckInKeys.Words(round, number), CheckInKeys.WordsRow),
            cancellationToken) is { } row
            ? new WordsRecord(round, number, row.Values.Bytes("sealed")) { ETag = row.ETag }
            : new WordsRecord(round, number, null);
}
