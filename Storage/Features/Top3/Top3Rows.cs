using NodaTime;
using NodaTime.Text;
using Welbevinden.Storage.Tables;
using ETag = Azure.ETag;

namespace Welbevinden.Storage.Features.Top3;

/// <summary>How the records of the top 3 are written as rows and read back, and the batches its use cases commit.</summary>
public static class Top3Rows
{
    private const int MaxInBatch = 100;
    private const string AnswerPrefix = "answer_";

    /// <summary>The catalogue with the changes that led to it, all or none.</summary>
    public static Batch Change(CatalogueRecord catalogue, IReadOnlyList<CatalogueChangeRecord> changes)
    {
        var values = new Properties { ["aspects"] = Top3Json.Write(catalogue.Aspects) };
        Operation kept = catalogue.ETag is { } known
            ? new Operation.Replace(Top3Keys.CatalogueRow, values, known)
            : new Operation.Insert(Top3Keys.CatalogueRow, values);
        return Batch.Of(
            Schema.Top3,
            Top3Keys.Catalogue(catalogue.School),
            [kept, .. changes.Select((change, number) => new Operation.Insert(Top3Keys.ChangeRow(change.At, number), Values(change)))]);
    }

    public static Batch Open(PollRecord poll) =>
        Batch.Of(Schema.Top3, Top3Keys.Polls(poll.School), new Operation.Insert(Top3Keys.PollRow(poll.Date), Values(poll)));

    public static Batch Replace(PollRecord poll) =>
        Batch.Of(Schema.Top3, Top3Keys.Polls(poll.School), new Operation.Replace(Top3Keys.PollRow(poll.Date), Values(poll), poll.ETag));

    public static Batch StartLatch(PollRecord poll) =>
        Batch.Of(Schema.Top3, poll.Id.Value, new Operation.Insert(Top3Keys.LatchRow, new Properties { ["closed"] = false }));

    /// <summary>Closes the latch: an answer that read it before is refused from now on.</summary>
    public static Batch Shut(LatchRecord latch) => Batch.Of(Schema.Top3, latch.Round.Value, Renew(latch with { Closed = true }));

    /// <summary>Records that these classes are asked, in as many batches as needed.</summary>
    public static IEnumerable<Batch> Ask(IReadOnlyList<ClassRecord> classes) =>
        classes.Chunk(MaxInBatch).Select(chunk => new Batch(
            Schema.Top3,
            chunk[0].Round.Value,
            [.. chunk.Select(asked => new Operation.Insert(Top3Keys.ClassRow(asked.ClassId), Values(asked)))]));

    /// <summary>What the mentors of a class filled in, unless the poll closed or a co-mentor was first.</summary>
    public static Batch Fill(ClassRecord filled, LatchRecord latch) =>
        Batch.Of(
            Schema.Top3,
            filled.Round.Value,
            new Operation.Replace(Top3Keys.ClassRow(filled.ClassId), Values(filled), filled.ETag),
            Renew(latch));

    /// <summary>A class after one of its mentors had their data erased; that does not involve the latch.</summary>
    public static Batch Replace(ClassRecord kept) =>
        Batch.Of(Schema.Top3, kept.Round.Value, new Operation.Replace(Top3Keys.ClassRow(kept.ClassId), Values(kept), kept.ETag));

    /// <summary>One recommendation per group and aspect: a second is refused as existing.</summary>
    public static Batch Advise(AdviceRecord advice)
    {
        var values = new Properties { ["view"] = advice.View, ["aspect"] = advice.Aspect, ["at"] = advice.At };
        foreach (var (question, answer) in advice.Answers)
        {
            values[AnswerPrefix + question] = answer;
        }

        return Batch.Of(Schema.Top3, advice.Round.Value, new Operation.Insert(Top3Keys.AdviceRow(advice.View, advice.Aspect), values));
    }

    /// <summary>Erases everything of a poll, the poll itself last, so that an interrupted erasure is finished the next time.</summary>
    public static IEnumerable<Batch> Erase(
        PollRecord poll, LatchRecord? latch, IReadOnlyList<ClassRecord> classes, IReadOnlyList<AdviceRecord> advice)
    {
        string[] rows =
        [
            .. classes.Select(asked => Top3Keys.ClassRow(asked.ClassId)),
            .. advice.Select(one => Top3Keys.AdviceRow(one.View, one.Aspect)),
            .. latch is null ? Array.Empty<string>() : [Top3Keys.LatchRow],
        ];
        return rows.Chunk(MaxInBatch)
            .Select(chunk => new Batch(Schema.Top3, poll.Id.Value, [.. chunk.Select(row => new Operation.Delete(row, ETag.All))]))
            .Append(Batch.Of(Schema.Top3, Top3Keys.Polls(poll.School), new Operation.Delete(Top3Keys.PollRow(poll.Date), ETag.All)));
    }

    /// <summary>Cancels the opening that is planned for a date; a second time is refused as existing.</summary>
    public static Batch Skip(SchoolId school, LocalDate opening) =>
        Batch.Of(Schema.Top3, Top3Keys.Catalogue(school), new Operation.Insert(Top3Keys.SkipRow(opening), []));

    /// <summary>Reinstates a cancelled opening.</summary>
    public static Batch Resume(SchoolId school, LocalDate opening) =>
        Batch.Of(Schema.Top3, Top3Keys.Catalogue(school), new Operation.Delete(Top3Keys.SkipRow(opening), ETag.All));

    internal static AdviceRecord ToAdvice(RoundId round, Entity row) => new(
        round,
        row.Values.Text("view")!,
        row.Values.Text("aspect")!,
        row.Values.Time("at")!.Value,
        row.Values.Where(value => value.Key.StartsWith(AnswerPrefix, StringComparison.Ordinal))
            .ToDictionary(value => value.Key[AnswerPrefix.Length..], value => (string)value.Value, StringComparer.Ordinal));

    internal static CatalogueRecord ToCatalogue(SchoolId school, Entity row) =>
        new(school, Top3Json.ReadAspects(row.Values.Text("aspects"))) { ETag = row.ETag };

    internal static CatalogueChangeRecord ToChange(Entity row) => new(
        row.Values.Time("at")!.Value,
        new PersonId(row.Values.Text("by")!),
        row.Values.Text("kind")!,
        row.Values.Text("aspect") ?? "",
        row.Values.Text("before"),
        row.Values.Text("after"));

    internal static PollRecord ToPoll(SchoolId school, Entity row)
    {
        var date = LocalDatePattern.Iso.Parse(row.Key.Row).Value;
        return new PollRecord(
            Top3Keys.RoundOf(school, date),
            school,
            date,
            row.Values.Time("openedAt")!.Value,
            row.Values.Time("closesAt")!.Value,
            (int)row.Values.Number("minimum"),
            Top3Json.ReadAspects(row.Values.Text("aspects")))
        {
            State = Enum.Parse<PollState>(row.Values.Text("state")!),
            ETag = row.ETag,
        };
    }

    internal static LatchRecord ToLatch(RoundId round, Entity row) => new(round, row.Values.Flag("closed")) { ETag = row.ETag };

    internal static ClassRecord ToClass(RoundId round, Entity row) => new(
        round,
        row.Key.Row[Top3Keys.ClassPrefix.Length..],
        row.Values.Text("name")!,
        (int)row.Values.Number("year"),
        row.Values.Text("level")!,
        People(row.Values.Text("mentors")))
    {
        State = Enum.Parse<BallotState>(row.Values.Text("state")!),
        Concerns = Top3Json.ReadNames(row.Values.Text("concerns")),
        Strengths = Top3Json.ReadNames(row.Values.Text("strengths")),
        NoConcerns = row.Values.Flag("noConcerns"),
        Sources = Top3Json.ReadNames(row.Values.Text("sources")),
        FilledBy = People(row.Values.Text("filledBy")),
        Version = (int)row.Values.Number("version"),
        ETag = row.ETag,
    };

    private static Operation.Replace Renew(LatchRecord latch) =>
        new(Top3Keys.LatchRow, new Properties { ["closed"] = latch.Closed }, latch.ETag);

    private static Properties Values(CatalogueChangeRecord change) => new()
    {
        ["at"] = change.At,
        ["by"] = change.By.Value,
        ["kind"] = change.Kind,
        ["aspect"] = change.Aspect,
        ["before"] = change.Before,
        ["after"] = change.After,
    };

    private static Properties Values(PollRecord poll) => new()
    {
        ["openedAt"] = poll.OpenedAt,
        ["closesAt"] = poll.ClosesAt,
        ["minimum"] = poll.Minimum,
        ["aspects"] = Top3Json.Write(poll.Aspects),
        ["state"] = poll.State.ToString(),
    };

    private static Properties Values(ClassRecord asked) => new()
    {
        ["name"] = asked.Name,
        ["year"] = asked.Year,
        ["level"] = asked.Level,
        ["mentors"] = Top3Json.Write(asked.Mentors.Select(mentor => mentor.Value)),
        ["state"] = asked.State.ToString(),
        ["concerns"] = Top3Json.Write(asked.Concerns),
        ["strengths"] = Top3Json.Write(asked.Strengths),
        ["noConcerns"] = asked.NoConcerns,
        ["sources"] = Top3Json.Write(asked.Sources),
        ["filledBy"] = Top3Json.Write(asked.FilledBy.Select(mentor => mentor.Value)),
        ["version"] = asked.Version,
    };

    private static PersonId[] People(string? json) => [.. Top3Json.ReadNames(json).Select(id => new PersonId(id))];
}
