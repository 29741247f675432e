using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NodaTime;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Scheduling;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Engine.Scheduling;

public sealed class SchedulerTests : IAsyncLifetime
{
    private static readonly OccurrenceKind Open = new("checkin.open");
    private static readonly OccurrenceKind Remind = new("checkin.remind");
    private static readonly OccurrenceKind Close = new("checkin.close");
    private static readonly OccurrenceKind OfALaterBuild = new("later.kind");
    private static readonly SchoolId Iep = new("iep");

    private readonly ManualTime _time = new(Instant.FromUtc(2026, 11, 23, 6, 0));
    private readonly ConcurrentQueue<Occurrence> _performed = [];
    private TempStore _store = null!;
    private OccurrenceStore _occurrences = null!;

    public async ValueTask InitializeAsync()
    {
        _store = await TempStore.OpenAsync();
        _occurrences = new OccurrenceStore(_store.Store);
    }

    public async ValueTask DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task What_is_due_at_eight_is_performed_at_eight_and_once_whatever_restarts()
    {
        await Fresh().TickAsync(CancellationToken.None);
        Assert.Empty(_performed);

        _time.Jump(Instant.FromUtc(2026, 11, 23, 7, 0));
        for (var restart = 0; restart < 5; restart++)
        {
            await Fresh().TickAsync(CancellationToken.None);
        }

        var occurrence = Assert.Single(_performed);
        Assert.Equal((Open, Iep, new LocalDate(2026, 11, 23)), (occurrence.Kind, occurrence.School, occurrence.Date));
        Assert.Equal(OccurrenceState.Done, (await StateOfAsync(Open, new LocalDate(2026, 11, 23)))?.State);
    }

    [Fact]
    public async Task What_a_later_build_planned_waits_for_that_build()
    {
        var due = Instant.FromUtc(2026, 11, 23, 6, 0);
        await _occurrences.InsertAsync(
            new OccurrenceKey(OfALaterBuild.Name, Iep, new LocalDate(2026, 11, 23), ""), due, performUntil: null, CancellationToken.None);
        for (var tick = 1; tick <= 20; tick++)
        {
            _time.Jump(due + (tick * Duration.FromMinutes(20)));
            await Fresh(withRhythm: false).TickAsync(CancellationToken.None);
        }

        var waiting = Assert.Single(await _occurrences.OpenAsync(CancellationToken.None));
        Assert.Equal((0, null), (waiting.Attempts, waiting.Cause));
        Assert.Empty(_performed);
    }

    [Fact]
    public async Task What_was_missed_is_performed_later_that_day_and_skipped_with_the_reason_the_day_after()
    {
        _time.Jump(Instant.FromUtc(2026, 11, 23, 21, 0));
        await Fresh().TickAsync(CancellationToken.None);
        Assert.Single(_performed);

        _time.Jump(Instant.FromUtc(2026, 12, 1, 6, 0));
        await Fresh().TickAsync(CancellationToken.None);

        Assert.Single(_performed);
        var missed = await StateOfAsync(Open, new LocalDate(2026, 11, 30));
        Assert.Equal((OccurrenceState.Skipped, "Missed"), (missed!.State, missed.Cause));
    }

    [Fact]
    public async Task A_clock_that_leaps_weeks_ahead_and_back_again_repeats_nothing_and_floods_nobody()
    {
        var scheduler = Fresh();
        _time.Jump(Instant.FromUtc(2026, 11, 23, 7, 0));
        await scheduler.TickAsync(CancellationToken.None);
        _time.Jump(Instant.FromUtc(2027, 6, 14, 7, 0));
        await scheduler.TickAsync(CancellationToken.None);
        _time.Jump(Instant.FromUtc(2026, 11, 23, 7, 30));
        await scheduler.TickAsync(CancellationToken.None);
        await Fresh().TickAsync(CancellationToken.None);

        Assert.Equal([new LocalDate(2026, 11, 23), new LocalDate(2027, 6, 14)], _performed.Select(p => p.Date));
    }

    [Fact]
    public async Task What_a_use_case_planned_is_performed_however_late_and_once_however_often_it_is_planned()
    {
        var planned = new Occurrence(
            Remind, Iep, new LocalDate(2026, 11, 24), Instant.FromUtc(2026, 11, 24, 7, 0), "checkin-iep-2026-11-23");
        for (var i = 0; i < 3; i++)
        {
            await Planner().PlanAsync([planned, planned with { Subject = "another" }], CancellationToken.None);
        }

        _time.Jump(Instant.FromUtc(2026, 12, 24, 7, 0));
        await Fresh(withRhythm: false).TickAsync(CancellationToken.None);
        await Planner().PlanAsync([planned], CancellationToken.None);
        await Fresh(withRhythm: false).TickAsync(CancellationToken.None);

        Assert.Equal([planned with { Subject = "another" }, planned], _performed.OrderBy(p => p.Subject, StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_fails_is_tried_again_with_growing_pauses_and_given_up_with_its_cause()
    {
        _time.Jump(Instant.FromUtc(2026, 11, 23, 7, 0));
        var attempts = 0;
        var scheduler = Fresh(perform: (_, _) => throw new TimeoutException($"Attempt {++attempts}"));

        for (var second = 0; second < 3600 * 3; second += 5)
        {
            await scheduler.TickAsync(CancellationToken.None);
            _time.Jump(_time.Now + Duration.FromSeconds(5));
        }

        Assert.Equal(10, attempts);
        var given = await StateOfAsync(Open, new LocalDate(2026, 11, 23));
        Assert.Equal((OccurrenceState.GaveUp, "TimeoutException"), (given!.State, given.Cause));
    }

    [Fact]
    public async Task What_ends_something_is_never_given_up_and_is_done_as_soon_as_it_can_be()
    {
        await Planner().PlanAsync([new Occurrence(Close, Iep, new LocalDate(2026, 11, 23), _time.Now)], CancellationToken.None);
        var works = false;
        var attempts = 0;
        var scheduler = Fresh(
            withRhythm: false,
            perform: (_, _) => ++attempts > 0 && works ? Task.CompletedTask : throw new InvalidOperationException("No school."));
        var longest = Duration.Zero;
        for (var (minute, last) = (0, _time.Now); minute < 3 * 24 * 60; minute += 5)
        {
            var before = attempts;
            await scheduler.TickAsync(CancellationToken.None);
            (longest, last) = attempts > before ? (Duration.Max(longest, _time.Now - last), _time.Now) : (longest, last);
            _time.Jump(_time.Now + Duration.FromMinutes(5));
        }

        Assert.Equal(Duration.FromMinutes(15), longest);
        works = true;
        _time.Jump(_time.Now + Duration.FromMinutes(15));
        await scheduler.TickAsync(CancellationToken.None);

        Assert.Equal(OccurrenceState.Done, (await StateOfAsync(Close, new LocalDate(2026, 11, 23)))!.State);
        Assert.Empty(await _occurrences.OpenAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_crash_half_way_is_performed_again_when_the_hold_runs_out_and_not_before()
    {
        _time.Jump(Instant.FromUtc(2026, 11, 23, 7, 0));
        var reached = new TaskCompletionSource();
        var dying = Fresh(perform: (_, _) =>
        {
            reached.SetResult();
            return new TaskCompletionSource().Task;
        });
        var never = dying.TickAsync(CancellationToken.None);
        await reached.Task;

        await Fresh().TickAsync(CancellationToken.None);
        Assert.Empty(_performed);

        _time.Jump(Instant.FromUtc(2026, 11, 23, 7, 5));
        await Fresh().TickAsync(CancellationToken.None);
        Assert.Single(_performed);
        Assert.False(never.IsCompleted);
    }

    [Fact]
    public async Task What_a_bot_that_is_asked_to_end_was_doing_is_done_by_the_next_one_at_once()
    {
        _time.Jump(Instant.FromUtc(2026, 11, 23, 7, 0));
        using var asked = new CancellationTokenSource();
        var ending = Fresh(perform: async (_, ct) =>
        {
            await asked.CancelAsync();
            ct.ThrowIfCancellationRequested();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ending.TickAsync(asked.Token));

        await Fresh().TickAsync(CancellationToken.None);

        Assert.Single(_performed);
    }

    [Fact]
    public async Task Two_schedulers_on_one_store_that_crash_at_random_leave_every_effect_once_and_every_end_once()
    {
        var random = new Random(20261123);
        var effects = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        var begun = 0;
        Task Perform(Occurrence occurrence, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref begun);
            var before = Dice(random) < 0.2;
            if (before)
            {
                throw new OperationCanceledException();
            }

            effects.TryAdd($"{occurrence.Kind.Name}|{occurrence.Date}|{occurrence.Subject}", 1);
            return Dice(random) < 0.4 ? throw new OperationCanceledException() : Task.CompletedTask;
        }

        var planned = Enumerable.Range(0, 60)
            .Select(i => new Occurrence(Remind, Iep, new LocalDate(2026, 11, 23), _time.Now, $"round-{i}"))
            .ToList();
        await Planner().PlanAsync(planned, CancellationToken.None);
        for (var round = 0; round < 400 && (await _occurrences.OpenAsync(CancellationToken.None)).Count > 0; round++)
        {
            await Task.WhenAll(CrashingTickAsync(Perform), CrashingTickAsync(Perform));
            _time.Jump(_time.Now + Duration.FromMinutes(3));
        }

        var known = await _occurrences.KnownAsync(CancellationToken.None);
        Assert.Equal(60, effects.Count);
        Assert.True(begun > 60);
        Assert.Equal(60, known.Count(k => k.State == OccurrenceState.Done));
        Assert.Empty(await _occurrences.OpenAsync(CancellationToken.None));
    }

    [Fact]
    public async Task What_ended_three_months_ago_is_erased_once_the_clock_has_gone_steadily_for_a_week()
    {
        _time.Jump(Instant.FromUtc(2026, 11, 23, 7, 0));
        await Fresh().TickAsync(CancellationToken.None);

        for (var day = 0; day < 8; day++)
        {
            _time.Jump(Instant.FromUtc(2027, 2, 22, 7, 0) + Duration.FromDays(day));
            Assert.NotNull(await StateOfAsync(Open, new LocalDate(2026, 11, 23)));
            await Fresh(withRhythm: false).TickAsync(CancellationToken.None);
        }

        Assert.Null(await StateOfAsync(Open, new LocalDate(2026, 11, 23)));
    }

    [Fact]
    public async Task A_scheduler_that_sleeps_is_woken_at_once_by_what_is_planned()
    {
        var signal = new SchedulerSignal();
        using var scheduler = Fresh(withRhythm: false, signal: signal);
        await scheduler.StartAsync(CancellationToken.None);

        await Planner(signal).PlanAsync([new Occurrence(Remind, Iep, new LocalDate(2026, 11, 23), _time.Now)], CancellationToken.None);

        await Eventually.HoldsAsync(() => !_performed.IsEmpty);
        Assert.Single(_performed);
        await scheduler.StopAsync(CancellationToken.None);
    }

    [Fact]
    public void The_next_check_in_is_told_with_the_day_it_moved_to()
    {
        var next = Weekly().Next(Open, School, Instant.FromUtc(2027, 3, 26, 12, 0));

        Assert.Equal((new LocalDate(2027, 3, 29), new LocalDate(2027, 3, 30)), (next!.Nominal, next.Date));
    }

    [Fact]
    public void Two_rhythms_of_one_kind_are_refused_by_name()
    {
        var rhythm = new Rhythm(Open, _ => null);

        var refused = Assert.Throws<InvalidOperationException>(
            () => new Rhythms([rhythm, rhythm], new SchoolCalendars(NationalHolidays.Shipped)));

        Assert.Contains("checkin.open", refused.Message, StringComparison.Ordinal);
    }

    private static SchoolProfile School { get; } = new(
        Iep, "De Iep", DateTimeZoneProviders.Tzdb["Europe/Amsterdam"], HolidayRegion.Midden, []);

    private static double Dice(Random random)
    {
        lock (random)
        {
            return random.NextDouble();
        }
    }

    private static Rhythms Weekly(bool withRhythm = true) =>
        new(
            withRhythm ? [new Rhythm(Open, _ => Cadence.Weekly(IsoDayOfWeek.Monday, new LocalTime(8, 0)))] : [],
            new SchoolCalendars(NationalHolidays.Shipped));

    /// <summary>A process that dies: the cancellation that represents the crash leaves the hold as it is.</summary>
    private async Task CrashingTickAsync(PerformOccurrence perform)
    {
        using var process = new CancellationTokenSource();
        var scheduler = Fresh(withRhythm: false, perform: async (occurrence, ct) =>
        {
            try
            {
                await perform(occurrence, ct);
            }
            catch (OperationCanceledException)
            {
                await process.CancelAsync();
                throw;
            }
        });
        try
        {
            await scheduler.TickAsync(process.Token);
        }
        catch (OperationCanceledException)
        {
        }
    }

    private Schedule Planner(SchedulerSignal? signal = null, bool withRhythm = false) =>
        new(_occurrences, Weekly(withRhythm), signal ?? new SchedulerSignal(), _time, Options.Create(new SchedulingOptions()));

    private Scheduler Fresh(bool withRhythm = true, PerformOccurrence? perform = null, SchedulerSignal? signal = null) =>
        new(
            Planner(signal, withRhythm),
            _occurrences,
            new SteadyClock(_occurrences),
            perform ?? ((occurrence, _) =>
            {
                _performed.Enqueue(occurrence);
                return Task.CompletedTask;
            }),
            kind => kind != OfALaterBuild,
            kind => kind == Close ? new Text("het sluiten", "closing") : null,
            signal ?? new SchedulerSignal(),
            new OneSchool(),
            NationalHolidays.Shipped,
            _time,
            Options.Create(new SchedulingOptions()),
            NullLogger<Scheduler>.Instance);

    private async Task<OccurrenceRecord?> StateOfAsync(OccurrenceKind kind, LocalDate date) =>
        (await _occurrences.KnownAsync(CancellationToken.None)).FirstOrDefault(k => k.Key.Kind == kind.Name && k.Key.Date == date);

    private sealed class OneSchool : IDirectory
    {
        public DirectorySnapshot? Current { get; } = new(
            "t", new[] { School }.ToFrozenDictionary(s => s.Id), FrozenDictionary<PersonId, Person>.Empty, []);
    }
}
