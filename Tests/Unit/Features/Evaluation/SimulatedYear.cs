using System.Globalization;
using System.Text.Json;
using NodaTime;
using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Scheduling;
using Welbevinden.Storage.Features.Evaluation;
using Welbevinden.Storage.Tables;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Features.Evaluation;

/// <summary>A reminder as it reached somebody.</summary>
internal sealed record Reached(PersonId Person, string Kind, LocalDate Date, LocalDateTime At);

/// <summary>
/// A school year from 1 August to 31 July at a school of four, by a clock that goes from event to event. The bot is restarted, is down for
/// hours or days, and crashes after a random write; the core team plans, moves, removes, restores, adds and closes. One seed determines
/// everything.
/// </summary>
internal sealed class SimulatedYear : IAsyncDisposable
{
    private static readonly DateTimeZone Amsterdam = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];
    private static readonly SchoolYear Year = new(2026);

    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("welbevinden-");
    private readonly ManualTime _time = new(Amsterdam.AtStartOfDay(Year.FirstDay).ToInstant(), realTimers: true);
    private readonly FakeTeams _teams = new();
    private readonly Random _random;
    private readonly string _schoolFile;
    private SimulatedProcess _process = null!;
    private int _looked;
    private int _presses;

    private SimulatedYear(HolidayRegion region, int seed)
    {
        _random = new Random(seed);
        _schoolFile = Path.Combine(_folder.FullName, "school.json");
        File.WriteAllText(_schoolFile, SchoolFile(region));
    }

    public List<Reached> Delivered { get; } = [];

    /// <summary>Every date that a moment was given, with when.</summary>
    public HashSet<(string Moment, LocalDate Date, LocalDate Since)> Planned { get; } = [];

    public int Restarts { get; private set; }

    public int Outages { get; private set; }

    public int Crashes { get; private set; }

    public SchoolCalendar Calendar => _process.Get<SchoolCalendars>().Of(_process.Get<IDirectory>().Current!.Schools[Some.School]);

    public IReadOnlyList<Person> CoreTeam => _process.Get<IDirectory>().Current!.With(Role.CoreTeam, Some.School);

    public static async Task<SimulatedYear> RunAsync(HolidayRegion region, int seed)
    {
        var year = new SimulatedYear(region, seed);
        await year.LiveAsync();
        var end = Amsterdam.AtStartOfDay(Year.LastDay.PlusDays(1)).ToInstant();
        while (year._time.Now < end)
        {
            await year.StepAsync(end);
        }

        // What a crash interrupted is finished.
        for (var minute = 0; minute < 3; minute++)
        {
            await year.LookAsync();
            year._time.Advance(Duration.FromMinutes(6));
        }

        return year;
    }

    /// <summary>How a reminder to somebody ended in the outbox; null when it was never enqueued.</summary>
    public Task<string?> OutboxStateAsync(string moment, PersonId person, string kind, LocalDate date) => ReadStateAsync(
        new Welbevinden.Storage.Engine.Outbox.OutboxKey(
            $"evaluation-{Some.School}-{moment}", person.Value, $"{kind}-{Iso(date)}".ToLowerInvariant()));

    public Task<IReadOnlyList<SkippedRecord>> SkippedAsync(string moment) =>
        _process.Get<EvaluationStore>().SkippedAsync(Some.School, moment, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _process.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private static string Iso(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    private static string SchoolFile(HolidayRegion region) => JsonSerializer.Serialize(new
    {
        tenantId = "6f1c0000-0000-4000-8000-000000000001",
        schools = new[]
        {
            new
            {
                id = Some.School.Value,
                name = "De Esdoorn",
                timeZone = "Europe/Amsterdam",
                holidayRegion = region.ToString().ToLowerInvariant(),
                freeDays = new[]
                {
                    new { from = "2026-11-25", to = "2026-11-25", name = "Studiedag" },
                    new { from = "2027-03-15", to = "2027-03-16", name = "Studiedagen" },
                },
            },
        },
        people = Enumerable
            .Range(1, 4)
            .Select(
                number => new
                {
                    id = Some.StaffMember(number).Value,
                    name = $"Kernteamlid {number}",
                    school = Some.School.Value,
                    roles = new[] { "coreTeam" },
                }),
        classes = Array.Empty<object>(),
    });

    private async Task<string?> ReadStateAsync(Welbevinden.Storage.Engine.Outbox.OutboxKey key)
    {
        var row = new EntityKey(
            Welbevinden.Storage.Engine.Outbox.OutboxRows.Partition(key.Group),
            Welbevinden.Storage.Engine.Outbox.OutboxRows.MessageRow(key));
        return (await _process
            .Get<ITableStore>()
            .GetAsync(Schema.Outbox, row, CancellationToken.None))?.Values.Text(Welbevinden.Storage.Engine.Outbox.OutboxRows.State);
    }

    private async Task LiveAsync() => _process = await SimulatedProcess.StartAsync(_folder.FullName, _schoolFile, _time, _teams);

    private async Task RestartAsync()
    {
        await _process.DisposeAsync();
        await LiveAsync();
    }

    private async Task StepAsync(Instant end)
    {
        var next = _time.Now + Duration.FromMinutes(_random.Next(60, 14 * 60));
        var due = (await _process.Get<OccurrenceStore>().OpenAsync(CancellationToken.None))
            .Select(open => Instant.Max(open.DueAt, open.HeldUntil ?? open.DueAt))
            .Where(at => at > _time.Now)
            .DefaultIfEmpty(next)
            .Min();
        var dice = _random.NextDouble();
        if (dice < 0.02)
        {
            Outages++;
            await _process.DisposeAsync();
            _time.Advance(Instant.Min(end, _time.Now + Duration.FromHours(_random.Next(1, 12 * 24))) - _time.Now);
            await LiveAsync();
        }
        else
        {
            _time.Advance(Instant.Min(end, Instant.Min(next, due)) - _time.Now);
        }

        if (dice is > 0.02 and < 0.04)
        {
            Restarts++;
            await RestartAsync();
        }

        if (dice > 0.9 || due <= _time.Now)
        {
            _process.Store.CrashAfter(_random.Next(3) == 0 ? _random.Next(1, 12) : int.MaxValue);
        }

        await LookAsync();
        await ActAsync();

        // What that triggered reaches people in this hour, not in the next.
        await LookAsync();
    }

    /// <summary>The bot ticks; whatever reached people is recorded with the hour.</summary>
    private async Task LookAsync()
    {
        while (!await _process.TickAsync())
        {
            Crashes++;
            await RestartAsync();
        }

        foreach (var (conversation, card, _) in _teams.Delivered.Skip(_looked).ToList())
        {
            _looked++;
            if (Read(conversation, card) is { } reached)
            {
                Delivered.Add(reached);
            }
        }
    }

    private Reached? Read(string conversation, string card)
    {
        var kind = card.Contains("bereid je voor", StringComparison.Ordinal) ? "Prepare"
            : card.Contains("Vandaag kijken jullie terug", StringComparison.Ordinal) ? "Day"
            : card.Contains("nog niet afgerond", StringComparison.Ordinal) ? "After"
            : null;
        if (kind is null)
        {
            return null;
        }

        var person = CoreTeam.Single(one => FakeTeams.ConversationOf(one.Id) == conversation).Id;
        var start = card.IndexOf("startdt=", StringComparison.Ordinal) + "startdt=".Length;
        var date = NodaTime.Text.LocalDatePattern.Iso.Parse(card.Substring(start, 10)).Value;
        return new Reached(person, kind, date, _time.Now.InZone(Amsterdam).LocalDateTime);
    }

    /// <summary>Now and then somebody of the core team does something; after a crash in between it is pressed again.</summary>
    private async Task ActAsync()
    {
        var moments = await _process.Get<EvaluationStore>().MomentsAsync(Some.School, CancellationToken.None);
        if (moments.Count == 0)
        {
            await PressAsync(MomentVerbs.Accept, Proposal());
        }
        else if (_random.Next(15) == 0)
        {
            await ChangeAsync(moments[_random.Next(moments.Count)]);
        }

        foreach (var moment in (await _process
            .Get<EvaluationStore>()
            .MomentsAsync(Some.School, CancellationToken.None)).Where(moment => moment.State != MomentState.Removed))
        {
            Planned.Add((moment.Id, moment.Date, moment.Since));
        }
    }

    private Task ChangeAsync(MomentRecord moment) => _random.Next(5) switch
    {
        0 => PressAsync(MomentVerbs.Remove, new MomentPick(moment.Id)),
        1 => PressAsync(MomentVerbs.Restore, new MomentPick(moment.Id)),
        2 when moment.Date <= Today => PressAsync(EvaluationVerbs.Close, new EvaluationClose(moment.Id)),
        3 => PressAsync(MomentVerbs.Add, new MomentAdd(Year.ToString(), Date: Iso(SomeDay()))),
        _ => PressAsync(MomentVerbs.Move, new MomentMove(moment.Id, Iso(moment.Date), Picked: Iso(SomeDay()))),
    };

    private LocalDate Today => _time.Now.InZone(Amsterdam).Date;

    /// <summary>Any day of the year, including days that are refused.</summary>
    private LocalDate SomeDay() => Year.FirstDay.PlusDays(_random.Next(0, 365));

    private MomentsAccept Proposal()
    {
        var days = Welbevinden.Bot.Features.Evaluation.MomentProposal.Of(Calendar, Year, Today, []);
        return new MomentsAccept(Year.ToString(), Iso(days[0]), Iso(days[1]), Iso(days[2]));
    }

    private async Task PressAsync<TPayload>(CardVerb<TPayload> verb, TPayload payload)
    {
        var person = CoreTeam[_random.Next(CoreTeam.Count)];
        var press = new Inbound.CardAction(
            new Origin(
                person.Id,
                new ConversationReference(
                    FakeTeams.ConversationOf(person.Id), "https://smba.trafficmanager.net/emea/", ConversationKind.Personal),
                $"activity-{++_presses}",
                _time.Now,
                $"card-{_presses}"),
            verb.Name,
            JsonSerializer.SerializeToElement(payload, verb.Shape));
        while (true)
        {
            try
            {
                await _process.Get<ReceiveInbound>()(press, CancellationToken.None);
                return;
            }
            catch (ProcessCrashedException)
            {
                Crashes++;
                await RestartAsync();
            }
        }
    }
}
