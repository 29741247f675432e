using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Welbevinden.Storage.Tables;
using ETag = Azure.ETag;

namespace Welbevinden.Storage.Features.Evaluation;

/// <summary>
/// How evaluations are written as rows and read back. The moments and years of a school share a partition; what was filled in at a moment
/// has one of its own, where saves are only inserted.
/// </summary>
public static class EvaluationRows
{
    internal const string MomentPrefix = "moment|";
    internal const string YearPrefix = "year|";
    internal const string SavePrefix = "save|";
    internal const string SkippedPrefix = "skipped|";
    private const string FieldPrefix = "f_";
    private const char Separator = '|';

    /// <summary>
    /// New and changed moments together with their year, all or none. Refused when a new moment exists already or another one changed.
    /// </summary>
    public static Batch Write(SchoolId school, IEnumerable<MomentRecord> moments, YearRecord? year = null) => new(
        Schema.Evaluation,
        Moments(school),
        [.. moments.Select(Operation), .. year is null ? Array.Empty<Operation>() : [Operation(year)]]);

    /// <summary>Changes existing moments, in as many batches as needed.</summary>
    public static IEnumerable<Batch> Rewrite(SchoolId school, IEnumerable<MomentRecord> moments) =>
        moments.Chunk(Limits.OperationsPerBatch).Select(chunk => Write(school, chunk));

    /// <summary>One more save. When its number was taken meanwhile it is refused as existing: load again, and take the next.</summary>
    public static Batch Save(SchoolId school, string moment, SaveRecord save) =>
        Batch.Of(Schema.Evaluation, Evaluation(school, moment), new Operation.Insert(SaveRow(save.Person, save.Number), Values(save)));

    /// <summary>Records, once, that a reminder was not sent.</summary>
    public static Batch Skip(SchoolId school, string moment, SkippedRecord skipped) => Batch.Of(
        Schema.Evaluation,
        Evaluation(school, moment),
        new Operation.Insert(
            SkippedRow(skipped),
            new Properties
            {
                ["kind"] = skipped.Kind,
                ["date"] = Iso(skipped.Date),
                ["since"] = Iso(skipped.Since),
                ["reason"] = skipped.Reason,
                ["at"] = skipped.At,
            }));

    /// <summary>Erases a person's saves, or assigns them to a pseudonym, in as many batches as needed.</summary>
    /// <param name="school">Whose evaluation.</param>
    /// <param name="moment">Which one.</param>
    /// <param name="saves">All of one person.</param>
    /// <param name="under">The pseudonym; null erases them.</param>
    public static IEnumerable<Batch> Forget(SchoolId school, string moment, IReadOnlyList<SaveRecord> saves, PersonId? under) =>
        saves.Chunk(Limits.OperationsPerBatch / 2).Select(chunk => new Batch(
            Schema.Evaluation,
            Evaluation(school, moment),
            [
                .. chunk.Select(save => new Operation.Delete(SaveRow(save.Person, save.Number), ETag.All)),
                .. under is { } standIn ? chunk.Select(save => new Operation.Insert(SaveRow(standIn, save.Number), Values(save))) : [],
            ]));

    /// <summary>Erases what was filled in at a moment, and which of its reminders were not sent.</summary>
    public static IEnumerable<Batch> Erase(
        SchoolId school, string moment, IEnumerable<SaveRecord> saves, IEnumerable<SkippedRecord> skipped) =>
        Deletes(Evaluation(school, moment), [.. saves.Select(save => SaveRow(save.Person, save.Number)), .. skipped.Select(SkippedRow)]);

    /// <summary>Erases moments and their year, once nothing that was filled in at them is left.</summary>
    public static IEnumerable<Batch> Erase(YearRecord year, IEnumerable<MomentRecord> moments) =>
        Deletes(
            Moments(year.School),
            [
                .. moments.Select(moment => MomentPrefix + moment.Id),
                .. year.ETag == default ? Array.Empty<string>() : [YearPrefix + year.Year],
            ]);

    internal static string Moments(SchoolId school) => $"moments{Separator}{school.Value}";

    internal static string Evaluation(SchoolId school, string moment) => $"evaluation{Separator}{school.Value}{Separator}{moment}";

    internal static MomentRecord ToMoment(SchoolId school, Entity row) => new(
        school, row.Key.Row[MomentPrefix.Length..], SchoolYear.Parse(row.Values.Text("year"))!.Value, Date(row.Values.Text("date")!))
    {
        Owner = row.Values.Text("owner") ?? "",
        Since = Date(row.Values.Text("since")!),
        State = Enum.Parse<MomentState>(row.Values.Text("state")!),
        ClosedBy = row.Values.Text("closedBy") is { } by ? new PersonId(by) : null,
        ClosedAt = row.Values.Time("closedAt"),
        PlanVersion = (int)row.Values.Number("planVersion"),
        Decided = Fields(row.Values),
        ETag = row.ETag,
    };

    internal static YearRecord ToYear(SchoolId school, Entity row) => new(
        school,
        SchoolYear.Parse(row.Key.Row[YearPrefix.Length..])!.Value,
        [
            .. (row.Values.Text("busyWeeks") ?? "")
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(week => int.Parse(week, CultureInfo.InvariantCulture)),
        ])
    {
        ETag = row.ETag,
    };

    internal static SaveRecord ToSave(Entity row)
    {
        var parts = row.Key.Row.Split(Separator);
        return new SaveRecord(
            new PersonId(parts[1]),
            int.Parse(parts[2], CultureInfo.InvariantCulture),
            (int)row.Values.Number("seen"),
            (int)row.Values.Number("planVersion"),
            row.Values.Time("at")!.Value,
            Fields(row.Values));
    }

    internal static SkippedRecord ToSkipped(Entity row) => new(
        row.Values.Text("kind")!,
        Date(row.Values.Text("date")!),
        Date(row.Values.Text("since")!),
        row.Values.Text("reason")!,
        row.Values.Time("at")!.Value);

    private static IEnumerable<Batch> Deletes(string partition, IEnumerable<string> rows) => rows.Chunk(Limits.OperationsPerBatch)
        .Select(chunk => new Batch(Schema.Evaluation, partition, [.. chunk.Select(row => new Operation.Delete(row, ETag.All))]));

    private static string SkippedRow(SkippedRecord skipped) =>
        $"{SkippedPrefix}{skipped.Kind}{Separator}{Iso(skipped.Date)}{Separator}{Iso(skipped.Since)}";

    private static string SaveRow(PersonId person, int number) =>
        FormattableString.Invariant($"{SavePrefix}{person}{Separator}{number:D6}");

    private static Operation Operation(MomentRecord moment)
    {
        var values = new Properties
        {
            ["year"] = moment.Year.ToString(),
            ["date"] = Iso(moment.Date),
            ["owner"] = moment.Owner,
            ["since"] = Iso(moment.Since),
            ["state"] = moment.State.ToString(),
            ["closedBy"] = moment.ClosedBy?.Value,
            ["closedAt"] = moment.ClosedAt,
            ["planVersion"] = moment.PlanVersion,
        };
        return Kept(MomentPrefix + moment.Id, With(values, moment.Decided), moment.ETag);
    }

    private static Operation Operation(YearRecord year) =>
        Kept(YearPrefix + year.Year, new Properties { ["busyWeeks"] = string.Join(' ', year.BusyWeeks) }, year.ETag);

    private static Operation Kept(string row, Properties values, ETag known) =>
        known == default ? new Operation.Insert(row, values) : new Operation.Replace(row, values, known);

    private static Properties Values(SaveRecord save) =>
        With(new Properties { ["seen"] = save.Seen, ["planVersion"] = save.PlanVersion, ["at"] = save.At }, save.Fields);

    /// <summary>
    /// Field names contain ids of a plan, which may not be valid property names; so name and value are both stored as values.
    /// </summary>
    private static Properties With(Properties values, IReadOnlyDictionary<string, string> fields)
    {
        var number = 0;
        foreach (var (field, value) in fields.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            number++;
            values[FormattableString.Invariant($"{FieldPrefix}{number}_name")] = field;
            values[FormattableString.Invariant($"{FieldPrefix}{number}_value")] = value;
        }

        return values;
    }

    private static Dictionary<string, string> Fields(Properties values)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var number = 1; values.Text(FormattableString.Invariant($"{FieldPrefix}{number}_name")) is { } field; number++)
        {
            fields[field] = values.Text(FormattableString.Invariant($"{FieldPrefix}{number}_value")) ?? "";
        }

        return fields;
    }

    private static LocalDate Date(string iso) => LocalDatePattern.Iso.Parse(iso).GetValueOrThrow();

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
