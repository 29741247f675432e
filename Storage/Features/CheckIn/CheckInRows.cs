using System.Globalization;
using NodaTime.Text;
using Welbevinden.Storage.Tables;
using ETag = Azure.ETag;

namespace Welbevinden.Storage.Features.CheckIn;

/// <summary>How the records of the check-in are written as rows and read back, and the batches its use cases commit.</summary>
public static class CheckInRows
{
    private const string CountPrefix = "count_";
    private const string NeedPrefix = "need_";
    private const string PeoplePrefix = "people_";
    private const int MaxInBatch = 100;

    /// <summary>Ids of the greatest length that fit in the 64 KiB of a property.</summary>
    private const int MaxInProperty = 500;

    public static Batch Open(RoundRecord round) =>
        Batch.Of(Schema.CheckIn, CheckInKeys.Rounds(round.School), new Operation.Insert(CheckInKeys.RoundRow(round.Date), Values(round)));

    public static Batch Replace(RoundRecord round) =>
        Batch.Of(
            Schema.CheckIn,
            CheckInKeys.Rounds(round.School),
            new Operation.Replace(CheckInKeys.RoundRow(round.Date), Values(round), round.ETag));

    public static Batch StartTally(RoundId round) =>
        Batch.Of(
            Schema.CheckIn,
            round.Value,
            new Operation.Insert(CheckInKeys.TallyRow, Values(new TallyRecord(round, Closed: false, new Counters.None()))));

    public static Batch Replace(TallyRecord tally) =>
        Batch.Of(Schema.CheckIn, tally.Round.Value, Update(tally));

    /// <summary>An answer: the counter and the mark that this person answered, both or neither.</summary>
    public static Batch Answer(TallyRecord tally, ParticipationRecord participation) =>
        Batch.Of(
            Schema.CheckIn,
            tally.Round.Value,
            Update(tally),
            new Operation.Replace(CheckInKeys.PersonRow(participation.Person), Values(participation), participation.ETag));

    /// <summary>Who works at a school now, in the place of who did before.</summary>
    public static Batch Write(StaffList staff)
    {
        var values = new Properties();
        foreach (var (people, number) in staff.People.Chunk(MaxInProperty).Select((people, number) => (people, number)))
        {
            values[string.Create(CultureInfo.InvariantCulture, $"{PeoplePrefix}{number}")] =
                string.Join(',', people.Select(person => person.Value));
        }

        return Batch.Of(Schema.CheckIn, CheckInKeys.Staff(staff.School), staff.ETag is { } tag
                ? new Operation.Replace(CheckInKeys.StaffRow, values, tag)
                : new Operation.Insert(CheckInKeys.StaffRow, values));
    }

    internal static StaffList ToStaff(SchoolId school, Entity row) => new(
        school,
        [
            .. row.Values
                .Where(value => value.Key.StartsWith(PeoplePrefix, StringComparison.Ordinal))
                .SelectMany(value => ((string)value.Value).Split(',', StringSplitOptions.RemoveEmptyEntries))
                .Select(person => new PersonId(person)),
        ])
    {
        ETag = row.ETag,
    };

    /// <summary>Words that were shared or taken back.</summary>
    public static Batch Write(WordsRecord words)
    {
        var values = new Properties { ["sealed"] = words.Sealed!.Value.ToArray() };
        return Batch.Of(
            Schema.CheckInWords,
            CheckInKeys.Words(words.Round, words.Number),
            words.ETag is { } tag
                ? new Operation.Replace(CheckInKeys.WordsRow, values, tag)
                : new Operation.Insert(CheckInKeys.WordsRow, values));
    }

    /// <summary>Erases words that were shared.</summary>
    public static IEnumerable<Batch> Forget(IEnumerable<WordsRecord> words) => words
        .Where(one => one.ETag is not null)
        .Select(one => Batch.Of(
            Schema.CheckInWords,
            CheckInKeys.Words(one.Round, one.Number),
            new Operation.Delete(CheckInKeys.WordsRow, ETag.All)));

    /// <summary>Records that these people are asked, in as many batches as needed.</summary>
    public static IEnumerable<Batch> Ask(RoundId round, IEnumerable<PersonId> people) =>
        Batches(
            round,
            people.Select(
                person => new Operation.Insert(
                    CheckInKeys.PersonRow(person), Values(new ParticipationRecord(round, person, Nonce: null)))));

    /// <summary>Erases who was asked and who answered.</summary>
    public static IEnumerable<Batch> Forget(RoundId round, IEnumerable<ParticipationRecord> participations) =>
        Batches(round, participations.Select(participation => new Operation.Delete(CheckInKeys.PersonRow(participation.Person), ETag.All)));

    /// <summary>Erases everything of a round, the round itself last, so that an interrupted erasure is finished the next time.</summary>
    public static IEnumerable<Batch> Erase(RoundRecord round, TallyRecord? tally, IEnumerable<ParticipationRecord> participations) =>
    [
        .. Forget(round.Id, participations),
        .. tally is null ? Array.Empty<Batch>() : [Batch.Of(Schema.CheckIn, round.Id.Value, new Operation.Delete(RowOf(tally), ETag.All))],
        Batch.Of(Schema.CheckIn, CheckInKeys.Rounds(round.School), new Operation.Delete(CheckInKeys.RoundRow(round.Date), ETag.All)),
    ];

    internal static RoundRecord ToRound(Entity row)
    {
        var values = row.Values;
        var school = new SchoolId(values.Text("school")!);
        var date = LocalDatePattern.Iso.Parse(row.Key.Row).Value;
        return new RoundRecord(
            CheckInKeys.RoundOf(school, date),
            school,
            date,
            values.Time("openedAt")!.Value,
            values.Time("closesAt")!.Value,
            (int)values.Number("asked"),
            (int)values.Number("minimum"))
        {
            State = Enum.Parse<RoundState>(values.Text("state")!),
            Answered = (int)values.Number("answered"),
            Form = values.Text("form") ?? "weather",
            Published = values.Flag("shown") ? Counts(values, CountPrefix) : null,
            IsCloseTogether = values.Flag("closeTogether"),
            Rounds = Math.Max(1, (int)values.Number("rounds")),
            Window = values.Text("window") is { } window ? LocalDatePattern.Iso.Parse(window).Value : null,
            IsCarried = values.Flag("carried"),
            Change = values.Flag("changeKnown")
                ? new StaffChange((int)values.Number("stayed"), (int)values.Number("left"), (int)values.Number("joined"))
                : null,
            NeedsAnswered = (int)values.Number("needsAnswered"),
            Needs = values.Flag("needsShown") ? Counts(values, NeedPrefix) : null,
            IsReviewed = values.Flag("reviewed"),
            Sentence = values.Text("sentence"),
            Words = values.Text("words") is { Length: > 0 } words ? words.Split('\n') : [],
            ETag = row.ETag,
        };
    }

    internal static TallyRecord ToTally(RoundId round, Entity row) =>
        new(round, row.Values.Flag("closed"), ToCounters(row)) { ETag = row.ETag };

    internal static ParticipationRecord ToParticipation(RoundId round, Entity row) =>
        new(round, new PersonId(row.Key.Row[CheckInKeys.PersonPrefix.Length..]), row.Values.Text("nonce")) { ETag = row.ETag };

    private static Counters ToCounters(Entity row) => row switch
    {
        { Key.Row: CheckInKeys.OldTallyRow } => new Counters.Plain(Counts(row.Values, CountPrefix)),
        { Values.Count: 0 } => new Counters.Lost(),
        _ => row.Values.Bytes("sealed") is { Length: > 0 } bytes ? new Counters.Sealed(bytes) : new Counters.None(),
    };

    private static Operation.Replace Update(TallyRecord tally) => new(RowOf(tally), Values(tally), tally.ETag);

    private static string RowOf(TallyRecord tally) => tally.Counters is Counters.Plain ? CheckInKeys.OldTallyRow : CheckInKeys.TallyRow;

    private static Properties Values(RoundRecord round)
    {
        var values = new Properties
        {
            ["school"] = round.School.Value,
            ["openedAt"] = round.OpenedAt,
            ["closesAt"] = round.ClosesAt,
            ["asked"] = round.Asked,
            ["minimum"] = round.Minimum,
            ["state"] = round.State.ToString(),
            ["answered"] = round.Answered,
            ["shown"] = round.Published is not null,
            ["form"] = round.Form,
            ["closeTogether"] = round.IsCloseTogether,
            ["rounds"] = round.Rounds,
            ["window"] = round.Window is { } window ? LocalDatePattern.Iso.Format(window) : null,
            ["carried"] = round.IsCarried,
            ["changeKnown"] = round.Change is not null,
            ["stayed"] = round.Change?.Stayed ?? 0,
            ["left"] = round.Change?.Left ?? 0,
            ["joined"] = round.Change?.Joined ?? 0,
            ["needsAnswered"] = round.NeedsAnswered,
            ["needsShown"] = round.Needs is not null,
            ["reviewed"] = round.IsReviewed,
            ["sentence"] = round.Sentence,
            ["words"] = string.Join('\n', round.Words),
        };
        return WithCounts(WithCounts(values, CountPrefix, round.Published), NeedPrefix, round.Needs);
    }

    private static Properties Values(TallyRecord tally) => tally.Counters switch
    {
        Counters.Plain plain => WithCounts(new Properties { ["closed"] = tally.Closed }, CountPrefix, plain.Counts),
        Counters.Sealed counters => new Properties { ["closed"] = tally.Closed, ["sealed"] = counters.Bytes.ToArray() },
        _ => new Properties { ["closed"] = tally.Closed },
    };

    private static Properties Values(ParticipationRecord participation) => new() { ["nonce"] = participation.Nonce };

    private static Properties WithCounts(Properties values, string prefix, IReadOnlyDictionary<string, int>? counts)
    {
        foreach (var (option, count) in counts ?? new Dictionary<string, int>(StringComparer.Ordinal))
        {
            values[prefix + option] = count;
        }

        return values;
    }

    private static Dictionary<string, int> Counts(Properties values, string prefix) => values
        .Where(value => value.Key.StartsWith(prefix, StringComparison.Ordinal))
        .ToDictionary(value => value.Key[prefix.Length..], value => (int)(long)value.Value, StringComparer.Ordinal);

    private static IEnumerable<Batch> Batches(RoundId round, IEnumerable<Operation> operations) =>
        operations.Chunk(MaxInBatch).Select(chunk => new Batch(Schema.CheckIn, round.Value, chunk));
}
