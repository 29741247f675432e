using System.Globalization;
using Microsoft.Extensions.Options;
using NodaTime;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.Features.ActionPlan;
using Welbevinden.Bot.Features.CheckIn;
using Welbevinden.Bot.Features.Evaluation;
using Welbevinden.Bot.Features.Roadmap;
using Welbevinden.Bot.Features.Top3;
using Welbevinden.Bot.School;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.ActionPlan;
using Welbevinden.Storage.Features.CheckIn;
using Welbevinden.Storage.Features.Evaluation;
using Welbevinden.Storage.Features.Roadmap;
using Welbevinden.Storage.Features.Top3;
using Welbevinden.Storage.Tables;
using Xunit;

namespace Welbevinden.Unit.Features.Retention;

/// <summary>A store with school years of everything that belongs to one, which knows the year of every row.</summary>
internal sealed class KeptYears(ITableStore store)
{
    private readonly Dictionary<(Table Table, EntityKey Key), (SchoolId School, string Feature, SchoolYear Year)> _rows = [];

    public static SchoolProfile Esdoorn { get; } = new(
        new SchoolId("esdoorn"), "De Esdoorn", DateTimeZoneProviders.Tzdb["Europe/Amsterdam"], HolidayRegion.Midden, []);

    /// <summary>What the features erase with the default terms: three school years, and one for the top 3.</summary>
    public static IReadOnlyList<RetentionSource> Sources(ITableStore store)
    {
        var term = new SchoolYearTerm(Options.Create(new RetentionOptions()));
        return
        [
            new CheckInRetention(new CheckInStore(store), term).Source,
            new PlanRetention(new ActionPlanStore(store), term).Source,
            new EvaluationRetention(new EvaluationStore(store), term).Source,
            new RoadmapRetention(new RoadmapStore(store), term).Source,
            new Top3Retention(
                new Top3Store(store),
                new Top3Rhythm(Options.Create(new Top3Options()), new SchoolCalendars(NationalHolidays.Shipped))).Source,
        ];
    }

    /// <summary>Erases what is past its term, a batch at a time, as the bot does.</summary>
    /// <returns>How many batches there were.</returns>
    public static async Task<int> EraseAsync(ITableStore store, LocalDate today)
    {
        var batches = 0;
        foreach (var source in Sources(store))
        {
            foreach (var batch in await source.OverAsync(Esdoorn, today, CancellationToken.None))
            {
                Assert.IsType<WriteResult.Written>(await store.WriteAsync(batch, CancellationToken.None));
                batches++;
            }
        }

        return batches;
    }

    /// <summary>Puts a school year of a school into the store.</summary>
    /// <param name="school">Which school.</param>
    /// <param name="year">Which school year.</param>
    /// <param name="versions">How many versions of the plan.</param>
    public async Task AddAsync(SchoolId school, SchoolYear year, int versions)
    {
        await PutAsync(school, "checkin", year, CheckIns(school, year));
        for (var number = 1; number <= versions; number++)
        {
            await PutAsync(school, "plan", year, [PlanRows.Write(await VersionAsync(school, year, number))]);
        }

        await PutAsync(school, "evaluation", year, Evaluations(school, year));
        await PutAsync(school, "roadmap", year, [
            RoadmapStore.Set(new StepRecord(school, year, 2, StepState.Busy, "r1", At(year.FirstDay))),
            RoadmapStore.Judge(
                school,
                year,
                [new PrincipleWrite("e1", PrincipleRating.GoesWell, null), new PrincipleWrite("b2", PrincipleRating.Needed, null)]),
        ]);
        await PutAsync(school, "top3", year, Polls(school, year));
        await PutAsync(school, "skip", year, [Top3Rows.Skip(school, year.LastDay.PlusDays(-30))]);
        await PutAsync(school, "top3", year, await ChangesAsync(school, year));
    }

    /// <summary>Every row of our partitions: its content, with its version.</summary>
    public async Task<IReadOnlyDictionary<(Table Table, EntityKey Key), string>> DumpAsync()
    {
        var dump = new Dictionary<(Table, EntityKey), string>();
        foreach (var (table, partition) in _rows.Keys.Select(row => (row.Table, row.Key.Partition)).Distinct())
        {
            await foreach (var row in store.ReadAllAsync(table, new KeyRange(partition), CancellationToken.None))
            {
                var values = row.Values
                    .OrderBy(value => value.Key, StringComparer.Ordinal)
                    .Select(value => string.Create(CultureInfo.InvariantCulture, $"{value.Key}={value.Value}"));
                dump[(table, row.Key)] = $"{row.ETag} {string.Join(';', values)}";
            }
        }

        return dump;
    }

    /// <summary>What should be left of a dump with these terms.</summary>
    /// <param name="dump">The dump from before.</param>
    /// <param name="first">The first school year that is kept, by feature.</param>
    public IReadOnlyDictionary<(Table Table, EntityKey Key), string> Left(
        IReadOnlyDictionary<(Table Table, EntityKey Key), string> dump, Func<string, int> first) =>
        new Dictionary<(Table, EntityKey), string>(dump.Where(row =>
            !_rows.TryGetValue(row.Key, out var of) || of.School != Esdoorn.Id || of.Year.From >= first(of.Feature)));

    private async Task PutAsync(SchoolId school, string feature, SchoolYear year, IEnumerable<Batch> batches)
    {
        foreach (var batch in batches)
        {
            Assert.IsType<WriteResult.Written>(await store.WriteAsync(batch, CancellationToken.None));
            foreach (var operation in batch.Operations)
            {
                // The latest value of a row that spans years is of the last year.
                _rows[(batch.Table, new EntityKey(
                    batch.Partition, operation.Row))] = (school, operation.Row == "catalogue" ? "catalogue" : feature, year);
            }
        }
    }

    /// <summary>One round that was published, on the first day of the year, and one that never ended, on the last.</summary>
    private static IEnumerable<Batch> CheckIns(SchoolId school, SchoolYear year)
    {
        PersonId[] people = [new("sanne"), new("joost")];
        foreach (var (date, state) in new[] { (year.FirstDay, RoundState.Published), (year.LastDay, RoundState.Closed) })
        {
            var round = new RoundRecord(
                CheckInKeys.RoundOf(school, date), school, date, At(date), At(date.PlusDays(3)), 42, 5)
            { State = state };
            yield return CheckInRows.Open(round);
            yield return CheckInRows.StartTally(round.Id);
            foreach (var asked in state == RoundState.Closed ? CheckInRows.Ask(round.Id, people) : [])
            {
                yield return asked;
            }
        }
    }

    private async Task<PlanRecord> VersionAsync(SchoolId school, SchoolYear year, int number)
    {
        var current = await new ActionPlanStore(store).CurrentAsync(school, year, CancellationToken.None);
        var content = PlanContent.Empty with
        {
            Vision = $"Iedereen hoort erbij {number}",
            RoleHolders = [new RoleHolderRecord("r1", "Zorgcoördinator", new PersonId("sanne"))],
        };
        return new PlanRecord(
            new VersionRecord(school, year, number, new PersonId("sanne"), At(year.FirstDay), PlanPart.Vision, PlanChange.Changed),
            content)
        { ETag = current?.ETag };
    }

    private static IEnumerable<Batch> Evaluations(SchoolId school, SchoolYear year)
    {
        MomentRecord[] moments =
        [
            new(
                school,
                $"{year}-1",
                year,
                year.FirstDay.PlusDays(60)) { State = MomentState.Done, ClosedBy = new PersonId("sanne"), ClosedAt = At(year.LastDay) },
            new(school, $"{year}-2", year, year.LastDay.PlusDays(-40)) { State = MomentState.Removed },
        ];
        yield return EvaluationRows.Write(school, moments, new YearRecord(school, year, [44, 3]));
        foreach (var person in new[] { "sanne", "joost" })
        {
            for (var number = 1; number <= 60; number++)
            {
                yield return EvaluationRows.Save(
                    school,
                    moments[0].Id,
                    new SaveRecord(
                        new PersonId(person),
                        number,
                        number - 1,
                        1,
                        At(year.FirstDay),
                        new Dictionary<string, string>(StringComparer.Ordinal) { ["goal_g1"] = "gehaald" }));
            }
        }

        yield return EvaluationRows.Skip(
            school, moments[1].Id, new SkippedRecord("prepare", moments[1].Date, year.FirstDay, "moved", At(year.FirstDay)));
    }

    /// <summary>One poll that was published, and one that got stuck when it closed.</summary>
    private static IEnumerable<Batch> Polls(SchoolId school, SchoolYear year)
    {
        foreach (var (date, state) in new[] { (year.FirstDay.PlusDays(60), PollState.Published),
            (year.FirstDay.PlusDays(200), PollState.Closed) })
        {
            var poll = new PollRecord(
                Top3Keys.RoundOf(school, date), school, date, At(date), At(date.PlusDays(11)), 5, [])
            { State = state };
            yield return Top3Rows.Open(poll);
            yield return Top3Rows.StartLatch(poll);
            foreach (var asked in Top3Rows.Ask(
                [
                    .. Enumerable
                        .Range(1, 120)
                        .Select(number => new ClassRecord(poll.Id, $"c{number}", $"C{number}", 3, "havo", [new PersonId("sanne")])),
                ]))
            {
                yield return asked;
            }

            yield return Top3Rows.Advise(
                new AdviceRecord(
                    poll.Id,
                    "school",
                    "energie",
                    At(date),
                    new Dictionary<string, string>(StringComparer.Ordinal) { ["level"] = "everybody" }));
        }
    }

    private async Task<IReadOnlyList<Batch>> ChangesAsync(SchoolId school, SchoolYear year)
    {
        var catalogue = await new Top3Store(store).CatalogueAsync(school, CancellationToken.None) ?? new CatalogueRecord(school, []);
        return
        [
            Top3Rows.Change(catalogue, [
                new CatalogueChangeRecord(At(year.FirstDay), new PersonId("sanne"), "asked", "energie", "True", "False"),
                new CatalogueChangeRecord(At(year.LastDay), new PersonId("joost"), "asked", "energie", "False", "True"),
            ]),
        ];
    }

    private static Instant At(LocalDate date) => date.At(new LocalTime(12, 0)).InZoneLeniently(Esdoorn.TimeZone).ToInstant();
}
