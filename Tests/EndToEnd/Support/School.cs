using System.Globalization;
using Welbevinden.LocalTeams;
using Welbevinden.LocalTeams.Hosting;
using Welbevinden.LocalTeams.World;

namespace Welbevinden.EndToEnd.Support;

/// <summary>The demo school in its own Teams with the real bot, starting at a given moment, as the try-out shows it.</summary>
internal sealed class School : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;

    private School(DirectoryInfo folder, LocalTeamsServer teams, BotInProcess bot)
    {
        _folder = folder;
        Teams = teams;
        Bot = bot;
    }

    public LocalTeamsServer Teams { get; }

    public BotInProcess Bot { get; }

    public SimulatedTime Time => (SimulatedTime)Teams.Options.Time;

    public IReadOnlyList<Colleague> Everybody => Teams.Workspace.People;

    /// <summary>Starts the school and installs the app for everybody.</summary>
    /// <param name="startsAt">Moment with offset, as <c>2026-11-17T09:00:00+01:00</c>.</param>
    /// <param name="settings">Settings beside the usual ones, or of another store than the embedded one.</param>
    /// <param name="channel">As in the setting <c>Teams:Channel</c>.</param>
    public static async Task<School> OpenAsync(
        string startsAt, IReadOnlyDictionary<string, string?>? settings = null, string channel = "Direct")
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("welbevinden-");
        var time = new SimulatedTime(DateTimeOffset.Parse(startsAt, CultureInfo.InvariantCulture));
        var teams = await LocalTeamsServer.StartAsync(new LocalTeamsOptions
        {
            DirectoryFile = await FullTimers.WriteAsync(folder.FullName),
            Time = time,
        });
        DemoWorkspace.Furnish(teams.Workspace);
        var all = BotSettings.For(
            teams,
            settings?.ContainsKey("Storage:Provider") == true ? null : folder.FullName,
            new Dictionary<string, string?>(settings ?? new Dictionary<string, string?>(StringComparer.Ordinal), StringComparer.Ordinal)
            {
                ["Teams:Channel"] = channel,
            });
        var school = new School(folder, teams, await BotInProcess.StartAsync(teams, all));
        await DemoWorkspace.InstallAsync(teams);
        return school;
    }

    public Colleague Called(string name) => Everybody.Single(person => string.Equals(person.Name, name, StringComparison.Ordinal));

    /// <summary>The cards of the bot in somebody's own chat, oldest first, as JSON.</summary>
    public IReadOnlyList<string> CardsOf(Colleague person) =>
        [
            .. Teams.Workspace
                .Messages(Teams.Workspace.PersonalChat(person))
                .Where(message => message.Author is null)
                .Select(message => message.Card ?? ""),
        ];

    /// <summary>How many cards with these words somebody has.</summary>
    public int CardsWith(Colleague person, string words) => CardsOf(person).Count(card => card.Contains(words, StringComparison.Ordinal));

    /// <summary>Waits until every one of them has exactly this many cards that contain one of the words.</summary>
    public Task HaveAsync(IReadOnlyCollection<Colleague> people, int count, params string[] words) => Eventually.HoldsAsync(
        () => people.All(person => words.Sum(word => CardsWith(person, word)) == count),
        TimeSpan.FromSeconds(30),
        $"Not everybody has {count} of: {string.Join(" / ", words)}");

    /// <summary>The clock jumps to a later moment; what falls due happens by itself.</summary>
    public void ClockReaches(string moment) => Time.MoveTo(DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture));

    public async ValueTask DisposeAsync()
    {
        await Bot.DisposeAsync();
        await Teams.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
