using System.Collections.Frozen;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Welbevinden.Bot.Features.Calendar;
using Welbevinden.Bot.Features.Evaluation;
using Welbevinden.Bot.School;
using Welbevinden.Bot.School.Graph;
using Welbevinden.Bot.Teams;
using Welbevinden.Bot.Teams.Tokens;
using Welbevinden.Cards;
using Welbevinden.LocalTeams.Graph;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Calendar;
using Welbevinden.Storage.Features.Evaluation;
using Welbevinden.Storage.Tables;
using Welbevinden.Unit.School;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Features.Calendar;

/// <summary>
/// A school with a core team and its moments on a real store, the stand-in's calendars, and bots that keep them: one, two at once, or one
/// that crashes. Bots call the stand-in over the wire, with real tokens; only their retries are fast.
/// </summary>
internal sealed class CalendarHouse : IAsyncDisposable, IDirectory
{
    public const int Everybody = 11;

    private static readonly SchoolProfile School = new(
        Some.School, "De Esdoorn", DateTimeZoneProviders.Tzdb["Europe/Amsterdam"], HolidayRegion.Midden, []);

    private readonly TempStore _store;
    private readonly HttpClient _http = new();
    private readonly List<GraphClient> _clients = [];
    private readonly HashSet<int> _team;

    private CalendarHouse(TempStore store, GraphStandIn graph, IEnumerable<int> team)
    {
        (_store, Graph, _team) = (store, graph, [.. team]);
        Evaluations = new EvaluationStore(store.Store);
        Marks = new CalendarStore(store.Store);
        Refresh();
    }

    public GraphStandIn Graph { get; }

    public ManualTime Time { get; } = new(Instant.FromUtc(2026, 11, 23, 8, 0), realTimers: true);

    public GraphOptions Options { get; } = new() { Calendar = true };

    public EvaluationStore Evaluations { get; }

    public CalendarStore Marks { get; }

    public DirectorySnapshot? Current { get; private set; }

    public IReadOnlySet<int> Team => _team;

    public LocalDate Today => Time.Now.InZone(School.TimeZone).Date;

    public static PersonId Id(int number) => new(GraphHouse.Person(number));

    /// <summary>With these colleagues in the core team, by number from 1.</summary>
    public static async Task<CalendarHouse> OpenAsync(params IEnumerable<int> team)
    {
        var graph = await GraphStandIn.StartAsync(new GraphStandInOptions { RetryAfterSeconds = 0 });
        for (var number = 1; number <= Everybody; number++)
        {
            graph.World.Put(new TenantAccount(GraphHouse.Person(number), $"Collega {number}"));
        }

        return new CalendarHouse(await TempStore.OpenAsync(), graph, team);
    }

    public void Joins(int number)
    {
        _team.Add(number);
        Refresh();
    }

    public void Leaves(int number)
    {
        _team.Remove(number);
        Refresh();
    }

    /// <summary>Plans a moment, moves it, or puts it in another state.</summary>
    public async Task<MomentRecord> MomentAsync(int number, LocalDate date, MomentState state = MomentState.Planned)
    {
        var id = FormattableString.Invariant($"2026-2027-{number}");
        var known = await Evaluations.MomentAsync(School.Id, id, CancellationToken.None);
        var moment = (known ?? new MomentRecord(School.Id, id, new SchoolYear(2026), date)) with { Date = date, State = state };
        Xunit.Assert.True((await _store.Store.WriteAsync(EvaluationRows.Write(School.Id, [moment]), CancellationToken.None)).IsWritten);
        return moment;
    }

    /// <summary>A bot on the store; its own view of it can crash.</summary>
    public (CalendarKeeper Keeper, CrashingStore Store) Bot()
    {
        var store = new CrashingStore(_store.Store);
        var graph = Client();
        var calendars = new GraphCalendars(graph, _ => graph, Options);
        var keeper = new CalendarKeeper(
            this, Places(new EvaluationStore(store)), new CalendarStore(store), calendars, new CalendarEvents(Channel()), Time,
            NullLogger<CalendarKeeper>.Instance)
        {
            Pace = TimeSpan.Zero,
        };
        return (keeper, store);
    }

    /// <summary>One complete pass of a bot that was just started.</summary>
    public async Task<CalendarAnswer?> PassAsync()
    {
        using var keeper = Bot().Keeper;
        await keeper.PassAsync(CancellationToken.None);
        return keeper.Stopped;
    }

    public async Task PassAsync(Duration later)
    {
        Time.Jump(Time.Now + later);
        await PassAsync();
    }

    /// <summary>What the weekly erasure deletes on a day.</summary>
    public Task<IReadOnlyList<Batch>> OverAsync(LocalDate today) =>
        new CalendarRetention(Marks, Places(Evaluations)).Source.OverAsync(School, today, CancellationToken.None);

    /// <summary>The days of the events in somebody's calendar, in order.</summary>
    public string DaysOf(int number) =>
        string.Join(' ', Graph.Mailboxes.Of(GraphHouse.Person(number)).Select(one => one.Date).Order(StringComparer.Ordinal));

    public Welbevinden.LocalTeams.Graph.CalendarEvent Single(int number) =>
        Xunit.Assert.Single(Graph.Mailboxes.Of(GraphHouse.Person(number)));

    /// <summary>The calendar requests to the stand-in since the last call, by method.</summary>
    public string Asked()
    {
        var asked = Graph.Asked
            .Where(one => one.Contains("/events", StringComparison.Ordinal))
            .GroupBy(one => one.Split(' ')[0], StringComparer.Ordinal)
            .OrderBy(
                group => group.Key, StringComparer.Ordinal).Select(group => FormattableString.Invariant($"{group.Key} {group.Count()}"));
        var told = string.Join(", ", asked);
        Graph.ForgetAsked();
        return told;
    }

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        _http.Dispose();
        await Graph.DisposeAsync();
        await _store.DisposeAsync();
    }

    private static CalendarPlaces Places(EvaluationStore evaluations) =>
        new([(school, cancellationToken) => MomentDays.OfAsync(evaluations, school, cancellationToken)]);

    private GraphClient Client()
    {
#pragma warning disable CA2000 // The client ends its tokens.
        var tokens = new Welbevinden.Bot.GraphIdentity(new ConnectorTokens(
            () => ChannelCredential.Create(Channel() with { LocalChannel = new Uri(Graph.BaseUrl) }, _http, Time),
            $"{GraphOptions.PublicCloud}/.default",
            Time));
#pragma warning restore CA2000
        var client = new GraphClient(
            new Uri(Graph.BaseUrl),
            tokens,
            Time,
            new RetryPace(
                3, TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(2), TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(20)));
        _clients.Add(client);
        return client;
    }

    private static ChannelOptions Channel() => ChannelOptions.Read(
        new ConfigurationBuilder()
            .AddInMemoryCollection(Some.Settings("", ""))
            .Build(), new HostingEnvironment { EnvironmentName = "Development" });

    private void Refresh() => Current = new DirectorySnapshot(
        "tenant",
        new Dictionary<SchoolId, SchoolProfile> { [School.Id] = School }.ToFrozenDictionary(),
        Enumerable.Range(1, Everybody).Select(Colleague).ToFrozenDictionary(person => person.Id),
        []);

    /// <summary>Even numbers use English.</summary>
    private Person Colleague(int number) => new(
        Id(number), $"Collega {number}", School.Id, null, _team.Contains(number)
            ? [Role.Staff, Role.CoreTeam]
            : [Role.Staff], [], number % 2 == 0 ? Language.English : Language.Dutch);
}
