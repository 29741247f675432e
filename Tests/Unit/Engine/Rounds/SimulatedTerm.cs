using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Welbevinden.Bot;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Rounds;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Bot.Teams.Out;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Shared.Questions;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Outbox;
using Welbevinden.Storage.Engine.Scheduling;
using Welbevinden.Storage.Features.CheckIn;
using Welbevinden.Storage.Features.Top3;
using Welbevinden.Storage.Tables;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Engine.Rounds;

/// <summary>What is wrong with the directory for a while.</summary>
internal enum Fault
{
    None,

    /// <summary>A valid file without the school.</summary>
    SchoolMissing,

    /// <summary>A valid file with the school and without anybody.</summary>
    NoPeople,

    /// <summary>A faulty file after a restart: no directory at all.</summary>
    NoDirectory,

    /// <summary>The bot does not run.</summary>
    Down,
}

/// <summary>
/// A term of weekly check-ins and a top 3 at a school of twelve, by a clock that goes from event to event, while the directory is broken
/// for hours or days and the bot is down, even over closing times. One seed determines everything.
/// </summary>
internal sealed class SimulatedTerm : IAsyncDisposable, IDirectory
{
    private const int Staff = 12;
    private static readonly DateTimeZone Amsterdam = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];
    private static readonly LocalDate First = new(2026, 9, 13);

    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("welbevinden-");
    private readonly TempStore _store;
    private readonly WebApplication _app;
    private readonly ManualTime _time = new(Amsterdam.AtStartOfDay(First).ToInstant(), realTimers: true);
    private readonly Random _random;
    private Fault _fault;
    private Instant _faultUntil;
    private int _presses;

    private SimulatedTerm(TempStore store, int seed, bool givesUp)
    {
        (_store, _random) = (store, new Random(seed));
        _app = Compose(givesUp);
    }

    /// <summary>Every message that reached somebody.</summary>
    public List<OutboxKey> Delivered { get; } = [];

    public int Faults { get; private set; }

    public bool HadLongFault { get; private set; }

    public DirectorySnapshot? Current => _fault switch
    {
        Fault.NoDirectory => null,
        Fault.SchoolMissing => Whole with
        {
            Schools = FrozenDictionary<SchoolId, SchoolProfile>.Empty,
            People = FrozenDictionary<PersonId, Person>.Empty,
            Classes = [],
        },
        Fault.NoPeople => Whole with { People = FrozenDictionary<PersonId, Person>.Empty, Classes = [] },
        _ => Whole,
    };

    private static SchoolProfile School { get; } = new(Some.School, "De Esdoorn", Amsterdam, HolidayRegion.Midden, []);

    private static DirectorySnapshot Whole { get; } = new(
        "t",
        new[] { School }.ToFrozenDictionary(school => school.Id),
        Enumerable.Range(1, Staff).Select(Colleague).ToFrozenDictionary(person => person.Id),
        [
            new SchoolClass("3hb", "3HB", Some.School, 3, Level.Havo, [Some.StaffMember(1)]),
            new SchoolClass("2a", "2A", Some.School, 2, Level.Vwo, [Some.StaffMember(2)]),
        ]);

    /// <summary>Begins a term.</summary>
    /// <param name="seed">Decides everything.</param>
    /// <param name="givesUp">True for a scheduler that gives up closing, publishing and erasing after ten failures, and no sweep.</param>
    public static async Task<SimulatedTerm> RunAsync(int seed, bool givesUp = false)
    {
        var term = new SimulatedTerm(await TempStore.OpenAsync(), seed, givesUp);
        var end = term._time.Now + Duration.FromDays(90);
        while (term._time.Now < end)
        {
            await term.StepAsync(sweeps: !givesUp);
        }

        term._fault = Fault.None;
        for (var day = 0; day < 10; day++)
        {
            term._time.Advance(Duration.FromDays(1));
            await term.LookAsync(!givesUp);
        }

        return term;
    }

    /// <summary>Rounds and polls that are past their closing time, each with what is left of it.</summary>
    public async Task<IReadOnlyList<string>> LeftAsync()
    {
        var left = new List<string>();
        foreach (var round in (await Get<CheckInStore>().RoundsAsync(
            Some.School, CancellationToken.None)).Where(round => round.ClosesAt < _time.Now))
        {
            var asked = (await Get<CheckInStore>().ParticipationsAsync(round.Id, CancellationToken.None)).Count;
            var counts = await Get<CheckInStore>().TallyAsync(round.Id, CancellationToken.None) is { IsEmpty: false } ? 1 : 0;
            left.Add($"{round.Id}: {round.State}, {asked} asked, {counts} counters, {await RowsAsync(round.Id)} messages");
        }

        foreach (var poll in (await Get<Top3Store>().PollsAsync(
            Some.School, CancellationToken.None)).Where(poll => poll.ClosesAt < _time.Now))
        {
            left.Add($"{poll.Id}: {poll.State}, 0 asked, 0 counters, {await RowsAsync(poll.Id)} messages");
        }

        return left;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _store.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    /// <summary>A term of which the test itself says what happens when.</summary>
    public static async Task<SimulatedTerm> BeginAsync() => new(await TempStore.OpenAsync(), seed: 1, givesUp: false);

    public void Break(Fault fault) => (_fault, _faultUntil) = (fault, Instant.MaxValue);

    /// <summary>The clock reaches this wall time at school, and whatever is due is tried, sent and cleaned up.</summary>
    public async Task ReachAsync(LocalDateTime at)
    {
        _time.Advance(at.InZoneLeniently(Amsterdam).ToInstant() - _time.Now);
        await LookAsync(sweeps: true);
        await SendAsync();
        await LookAsync(sweeps: true);
    }

    /// <summary>Everybody answers, at random.</summary>
    public async Task AnswerAllAsync()
    {
        for (var number = 1; number <= Staff; number++)
        {
            await AnswerAsync(number);
        }
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    private static Person Colleague(int number) => new(
        Some.StaffMember(number),
        $"Medewerker {number}",
        Some.School,
        null,
        number <= 2 ? FrozenSet.Create(Role.Staff, Role.Mentor) : FrozenSet.Create(Role.Staff),
        FrozenSet<IsoDayOfWeek>.Empty,
        Language.Dutch);

    private WebApplication Compose(bool givesUp)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { EnvironmentName = "Development", ApplicationName = "Welbevinden.Bot" });
        builder.Configuration.AddInMemoryCollection(Some.Settings(_folder.FullName, FileOf(_folder)));
        builder.Logging.ClearProviders();
        builder.AddWelbevinden();
        builder.Services.AddSingleton<TimeProvider>(_time);
        builder.Services.AddSingleton<IConnector>(new FakeTeams());
        builder.Services.AddSingleton<ITableStore>(_store.Store);
        builder.Services.AddSingleton<IDirectory>(this);
        if (givesUp)
        {
            builder.Services.AddSingleton((IServiceProvider _) => new EndingOf(_ => null));
        }

        return builder.Build();
    }

    /// <summary>Read by nobody: this is the directory. But the setting must name a file.</summary>
    private static string FileOf(DirectoryInfo folder)
    {
        var file = System.IO.Path.Combine(folder.FullName, "school.json");
        File.WriteAllText(file, Some.SchoolFile(1));
        return file;
    }

    private async Task<int> RowsAsync(RoundId round) =>
        (await Get<OutboxStore>().CountAsync(round.Value, CancellationToken.None)).Sum(count => count.Count);

    private async Task StepAsync(bool sweeps)
    {
        var next = _time.Now + Duration.FromMinutes(_random.Next(30, 9 * 60));
        var due = (await Get<OccurrenceStore>().OpenAsync(CancellationToken.None))
            .Select(open => Instant.Max(open.DueAt, open.HeldUntil ?? open.DueAt)).Where(at => at > _time.Now).DefaultIfEmpty(next).Min();
        _time.Advance(Instant.Min(next, due) - _time.Now);
        if (_fault != Fault.None && _time.Now >= _faultUntil)
        {
            _fault = Fault.None;
        }
        else if (_fault == Fault.None && _random.Next(25) == 0)
        {
            Begin();
        }

        if (_fault == Fault.Down)
        {
            _time.Advance(_faultUntil - _time.Now);
            _fault = Fault.None;
        }

        await AnswerAsync(_random.Next(1, Staff + 1));
        await LookAsync(sweeps);
    }

    private void Begin()
    {
        Faults++;
        _fault = (Fault)_random.Next(1, 5);
        var isLong = _random.Next(20) == 0;
        HadLongFault |= isLong;
        _faultUntil = _time.Now + (isLong ? Duration.FromDays(20) : Duration.FromHours(_random.Next(1, 6 * 24)));
    }

    /// <summary>Somebody answers, if the bot knows anybody.</summary>
    private async Task AnswerAsync(int number)
    {
        if (Current?.People.Count > 0 && await Get<CheckInStore>().OpenRoundAsync(Some.School, CancellationToken.None) is { } round)
        {
            var person = Some.StaffMember(number);
            var weather = CheckInForms.First.Options[_random.Next(5)].Code;
            var there = new ConversationReference(
                FakeTeams.ConversationOf(person), "https://smba.trafficmanager.net/emea/", ConversationKind.Personal);
            var press = new Inbound.CardAction(
                new Origin(person, there, $"activity-{++_presses}", _time.Now, $"card-{_presses}"),
                CheckInVerbs.Answer.Name,
                JsonSerializer.SerializeToElement(new CheckInAnswer(round.Id.Value, person.Value, weather), CheckInVerbs.Answer.Shape));
            await Get<ReceiveInbound>()(press, CancellationToken.None);
        }
    }

    /// <summary>Everything that is scheduled for this hour; now and then what is sent waits until the next.</summary>
    private async Task LookAsync(bool sweeps)
    {
        var services = _app.Services.GetServices<IHostedService>().ToList();
        if (sweeps)
        {
            await services.OfType<RoundSweep>().Single().SweepAsync(CancellationToken.None);
        }

        for (var tick = 0; tick < 4; tick++)
        {
            await services.OfType<Scheduler>().Single().TickAsync(CancellationToken.None);
        }

        if (_random.Next(3) > 0)
        {
            await SendAsync();
        }

        await services.OfType<OutboxCleaning>().Single().CleanAsync(_time.Now, CancellationToken.None);
    }

    private async Task SendAsync()
    {
        var outbox = Get<OutboxStore>();
        foreach (var group in await outbox.GroupsAsync(CancellationToken.None))
        {
            foreach (var message in await outbox.OpenAsync(group.Name, int.MaxValue, CancellationToken.None))
            {
                await outbox.EndAsync(message, new Ending(OutboxState.Sent, "", "a", "c"), _time.Now, CancellationToken.None);
                Delivered.Add(message.Key);
            }
        }
    }
}
