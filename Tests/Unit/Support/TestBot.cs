using System.Diagnostics.Metrics;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Welbevinden.Bot;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.School;
using Welbevinden.Bot.School.File;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Bot.Teams.Out;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Pause;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Outbox;
using Welbevinden.Storage.Engine.Scheduling;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Unit.Support;

/// <summary>
/// The whole bot on the embedded store, with a clock that tests move and a Teams that records what people get. Everything goes through its
/// two entrances: what people do in Teams, and the clock.
/// </summary>
internal sealed class TestBot : IAsyncDisposable
{
    public static readonly LocalDate Monday = new(2026, 11, 23);

    private static readonly DateTimeZone Amsterdam = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];
    private static int _activities;

    private readonly DirectoryInfo _folder;
    private readonly WebApplication _app;
    private readonly MeterListener _listener = new();
    private bool _stopped;
    private readonly WrittenLog _log;

    private TestBot(DirectoryInfo folder, WebApplication app, ManualTime time, FakeTeams teams, WrittenLog log)
    {
        _folder = folder;
        _app = app;
        _log = log;
        Time = time;
        Teams = teams;
        ListenToRefusals();
    }

    public ManualTime Time { get; }

    public string StoreFolder => _folder.FullName;

    /// <summary>Every line of the log, with its exception.</summary>
    public IReadOnlyCollection<string> Log => _log.Lines;

    /// <summary>The address of its public port.</summary>
    public string Url => _app.Urls.Single();

    public FakeTeams Teams { get; }

    /// <summary>The code of the last refusal that was counted.</summary>
    public string? LastRefusal { get; set; }

    public IReadOnlyList<Person> Staff => [.. Snapshot.With(Role.Staff, School.Id).Where(person => person.Id != Some.Newcomer)];

    public Person Lead => Snapshot.People[Some.Lead];

    /// <summary>On the staff, but pausing when the first round opens, and so not asked in it.</summary>
    public Person Newcomer => Snapshot.People[Some.Newcomer];

    /// <summary>Every row of every table in the file of the store, except those of the outbox, which may contain a refusal.</summary>
    public IReadOnlyList<string> Stored() => StoredIn(name => !name.Contains(Schema.Outbox.Name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Every row of these tables, by their names in the file of the store.</summary>
    public IReadOnlyList<string> StoredIn(Func<string, bool> table)
    {
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(_folder.FullName, "welbevinden.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        var tables = Read(
            connection,
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%-%'").Where(table);
        return [
            .. tables.SelectMany(
                name => Read(connection, $"SELECT '{name} ' || p || ' ' || r || ' ' || hex(body) FROM \"{name}\" ORDER BY p, r")),
        ];
    }

    private static List<string> Read(SqliteConnection connection, string text)
    {
        var read = new List<string>();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names of tables come from the file itself.
        command.CommandText = text;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            read.Add(reader.GetString(0));
        }

        return read;
    }

    /// <summary>The id of the newest card in somebody's own chat.</summary>
    public string NewestCardOf(Person person) =>
        Teams.Accepted.Last(one => one.Conversation == FakeTeams.ConversationOf(person.Id)).Activity;

    public Person Named(string name) => Snapshot.People.Values.Single(person => person.Name == name);

    public IReadOnlyList<SchoolClass> Classes => Snapshot.Classes;

    public SchoolProfile School => Snapshot.Schools[Some.School];

    private DirectorySnapshot Snapshot => Get<IDirectory>().Current!;

    /// <summary>A bot on the Sunday before, with this many staff, a lead of the core team and a newcomer.</summary>
    public static async Task<TestBot> StartAsync(int staff)
    {
        var bot = await StartAtAsync(Some.SchoolFile(staff));
        await bot.PressAsync(bot.Newcomer, PauseVerbs.Set, new PauseSet("2026-11-25"));
        return bot;
    }

    /// <summary>A bot on the Sunday before, at the school of this directory file.</summary>
    /// <param name="schoolFile">The text of the file.</param>
    /// <param name="more">Settings in addition to the defaults, or replacing them.</param>
    /// <param name="parts">Services that replace the usual ones, given the folder of the store.</param>
    public static async Task<TestBot> StartAtAsync(
        string schoolFile, IReadOnlyDictionary<string, string?>? more = null, Action<IServiceCollection, string>? parts = null)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("welbevinden-");
        var directory = Path.Combine(folder.FullName, "school.json");
        await File.WriteAllTextAsync(directory, schoolFile);
        var time = new ManualTime(At(Monday.PlusDays(-1), 12, 0), realTimers: true);
        var teams = new FakeTeams();
        var log = new WrittenLog();
        var bot = new TestBot(folder, Compose(folder.FullName, directory, time, teams, log, more, parts), time, teams, log);
        await bot._app.StartAsync();
        return bot;
    }

    /// <summary>A bot on Monday at eight, when the check-in has just opened.</summary>
    public static async Task<TestBot> WithOpenRoundAsync(int staff)
    {
        var bot = await StartAsync(staff);
        await bot.ClockReachesAsync(Monday, 8, 0);
        return bot;
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    /// <summary>The clock jumps to this wall time at school, and everything that is due happens.</summary>
    public async Task ClockReachesAsync(LocalDate date, int hour, int minute)
    {
        Time.Jump(At(date, hour, minute));
        await SettleAsync();
    }

    /// <summary>The clock moves to nine o'clock on a day, steadily for the last week, because only a steady clock erases.</summary>
    public async Task ClockGoesOnToAsync(LocalDate date)
    {
        foreach (var before in (int[])[9, 5, 1])
        {
            await ClockReachesAsync(date.PlusDays(-before), 20, 0);
            await Get<SteadyClock>().IsSteadyAsync(Time.GetCurrentInstant(), CancellationToken.None);
        }

        await ClockReachesAsync(date, 9, 0);
    }

    /// <summary>Waits until nothing is due and nothing waits to be sent.</summary>
    public async Task SettleAsync()
    {
        // Records what is due first: on a busy machine the scheduler's own tick may come later than ours.
        await Get<Schedule>().RecordAsync(Snapshot, Time.GetCurrentInstant(), CancellationToken.None);
        for (var quiet = 0; quiet < 3;)
        {
            await Task.Delay(60);
            quiet = await IsQuietAsync() ? quiet + 1 : 0;
        }
    }

    /// <summary>The school's directory file is replaced, as when somebody leaves; returns when the bot has read it.</summary>
    public async Task DirectoryBecomesAsync(Func<string, string> change)
    {
        var (before, file) = (Snapshot, Path.Combine(_folder.FullName, "school.json"));
        await File.WriteAllTextAsync(file, change(await File.ReadAllTextAsync(file)));
        await Eventually.HoldsAsync(() => !ReferenceEquals(before, Snapshot), "the bot reads the new directory file");
    }

    /// <summary>The directory file breaks off in the middle; returns when the bot has refused it.</summary>
    public async Task DirectoryBreaksAsync()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "school.json"), "{ \"tenantId\": ");
        await Eventually.HoldsAsync(() => Get<FileDirectory>().State.Faults.Count > 0, "the bot refuses the broken directory file");
    }

    /// <summary>Presses a button that opens a dialog, on a card in the person's own chat.</summary>
    public Task<Answer> OpenAsync<TPayload>(Person person, CardVerb<TPayload> verb, TPayload payload, string? card = null) => ReceiveAsync(
        new Inbound.DialogOpened(
            From(person, card ?? $"card-{Interlocked.Increment(ref _activities)}"),
            verb.Name,
            JsonSerializer.SerializeToElement(payload, verb.Shape)));

    /// <summary>Submits a dialog.</summary>
    public Task<Answer> SubmitAsync<TPayload>(Person person, CardVerb<TPayload> verb, TPayload payload) =>
        ReceiveAsync(new Inbound.DialogSubmitted(From(person, null), verb.Name, JsonSerializer.SerializeToElement(payload, verb.Shape)));

    public async Task<Answer> TypeAsync(Person person, string line)
    {
        var answer = await ReceiveAsync(new Inbound.Typed(From(person, null), line));
        await SettleAsync();
        return answer;
    }

    public Task<Answer> PressAsync<TPayload>(Person person, CardVerb<TPayload> verb, TPayload payload, string? card = null) =>
        ReceiveAsync(
            new Inbound.CardAction(
                From(person, card ?? $"card-{Interlocked.Increment(ref _activities)}"),
                verb.Name,
                JsonSerializer.SerializeToElement(payload, verb.Shape)));

    public Task<Answer> ReceiveAsync(Inbound inbound) => Get<ReceiveInbound>()(inbound, CancellationToken.None);

    public Origin From(Person person, string? card) => new(
        person.Id,
        new ConversationReference(FakeTeams.ConversationOf(person.Id), "https://smba.trafficmanager.net/emea/", ConversationKind.Personal),
        $"activity-{Interlocked.Increment(ref _activities)}",
        Time.GetCurrentInstant(),
        card);

    /// <summary>The cards somebody got in the own chat, oldest first, as JSON.</summary>
    public IReadOnlyList<string> CardsTo(Person person) =>
        [.. Teams.Delivered.Where(one => one.Conversation == FakeTeams.ConversationOf(person.Id)).Select(one => one.Card)];

    /// <summary>Every value stored in a table partition, to compare before and after.</summary>
    public async Task<string> StoredAsync(Table table, string partition)
    {
        var rows = new List<string>();
        await foreach (var row in Get<ITableStore>().ReadAllAsync(table, new KeyRange(partition), CancellationToken.None))
        {
            rows.Add($"{row.Key.Row}: {string.Join(", ", row.Values.Select(value => $"{value.Key}={value.Value}"))}");
        }

        return string.Join('\n', rows);
    }

    /// <summary>The bot stops, as when its machine is shut down; its store stays.</summary>
    public async Task StopAsync()
    {
        if (!Interlocked.Exchange(ref _stopped, true))
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await StopAsync();
        _folder.Delete(recursive: true);
    }

    private static Instant At(LocalDate date, int hour, int minute) =>
        date.At(new LocalTime(hour, minute)).InZoneStrictly(Amsterdam).ToInstant();

    private static WebApplication Compose(
        string folder,
        string directory,
        ManualTime time,
        FakeTeams teams,
        WrittenLog log,
        IReadOnlyDictionary<string, string?>? more,
        Action<IServiceCollection, string>? parts)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { EnvironmentName = "Development", ApplicationName = "Welbevinden.Bot" });
        builder.Configuration.AddInMemoryCollection(Some.Settings(folder, directory));
        builder.Configuration.AddInMemoryCollection(more);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.AddProvider(log);
        builder.AddWelbevinden();
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddSingleton<IConnector>(teams);
        builder.Services.AddSingleton<IFileDrive>(teams.Drive);
        parts?.Invoke(builder.Services, folder);
        var app = builder.Build();
        app.MapWelbevinden();
        return app;
    }

    private async Task<bool> IsQuietAsync() =>
        (await Get<OccurrenceStore>().OpenAsync(CancellationToken.None)).All(open => open.DueAt > Time.GetCurrentInstant())
        && !await AnyMessageWaitsAsync();

    private async Task<bool> AnyMessageWaitsAsync()
    {
        var store = Get<OutboxStore>();
        foreach (var group in await store.GroupsAsync(CancellationToken.None))
        {
            var open = await store.OpenAsync(group.Name, int.MaxValue, CancellationToken.None);
            if (open.Any(message => message.HeldUntil is not { } until || until <= Time.GetCurrentInstant()))
            {
                return true;
            }
        }

        return false;
    }

    private void ListenToRefusals()
    {
        var scope = Get<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == scope && instrument.Name == "welbevinden.refusals")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, _, tags, _) => LastRefusal = tags[0].Value as string);
        _listener.Start();
    }
}
