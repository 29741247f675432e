using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Welbevinden.Cards.Shared.Questions;
using Welbevinden.Storage.Features.CheckIn;
using Welbevinden.Storage.Tables;
using Welbevinden.Storage.Tables.Embedded;
using Welbevinden.Unit.Engine.State;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.CheckIn;

/// <summary>
/// No answer can be derived from any single copy of the store's folder, whenever it was taken. The same attack finds nearly every answer in
/// a store that keeps earlier versions of the tally, as the store did before.
/// </summary>
public sealed class StolenCopyTests(ITestOutputHelper output)
{
    private const int Staff = 36;
    private const int Seed = 20261128;

    [Fact]
    public async Task A_copy_of_a_store_that_keeps_history_tells_what_everybody_answered()
    {
        await using var bot = await OpenRoundAsync(keepsHistory: true);
        using var reader = ReaderOf(bot);
        var truth = await AnswerAsync(bot, atOnce: false);

        using var copy = new CopyOf(bot.StoreFolder);
        var attributed = await CopyAttack.OnAsync(copy.Folder, CheckInRound.MondaysRound);

        Tell("measure off, all answered", attributed, truth);
        Assert.True(Right(attributed, truth) > Staff * 9 / 10, "The attack is too weak to prove anything.");
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public async Task From_a_copy_nobodys_answer_follows_whenever_it_is_taken(bool atOnce, bool somebodyReads)
    {
        await using var bot = await OpenRoundAsync(keepsHistory: false);
        using var reader = somebodyReads ? ReaderOf(bot) : null;
        using var copies = new Copies(bot);
        var truth = await AnswerAsync(bot, atOnce, copies.TakeAsync, some: somebodyReads ? Staff : 12);
        await copies.TakeAsync("all answered");
        await bot.CloseEarlyAsync();
        await copies.TakeAsync("closed, published and erased");
        await copies.TakeBackupAsync();
        await bot.StopAsync();
        await copies.TakeAsync("stopped");

        foreach (var (name, folder) in copies.Taken)
        {
            var attributed = await CopyAttack.OnAsync(folder, CheckInRound.MondaysRound);
            Tell(name, attributed, truth);
            Assert.True(attributed.Count == 0, $"{attributed.Count} answers follow from the copy '{name}'.");
            Assert.InRange(await CopyAttack.StatesInAsync(folder, CheckInRound.MondaysRound), 0, 1);
        }
    }

    [Fact]
    public async Task When_the_round_is_erased_no_file_names_who_answered_or_what()
    {
        await using var bot = await OpenRoundAsync(keepsHistory: false);
        await AnswerAsync(bot, atOnce: false);
        var nonces = (await bot.ParticipationsAsync()).Select(one => one.Nonce).OfType<string>().ToList();
        Assert.Contains(nonces, nonce => LiesIn(bot.StoreFolder, nonce));
        await bot.CloseEarlyAsync();
        await Eventually.HoldsAsync(() => !nonces.Exists(nonce => LiesIn(bot.StoreFolder, nonce)));
        Assert.Equal(0, await CopyAttack.StatesInAsync(bot.StoreFolder, CheckInRound.MondaysRound));
    }

    [Fact]
    public async Task A_sealed_tally_has_one_length_whatever_was_chosen()
    {
        await using var bot = await OpenRoundAsync(keepsHistory: false);
        var lengths = new HashSet<int>();
        foreach (var person in bot.Staff)
        {
            await bot.AnswerAsync(person, WeatherOf(lengths.Count));
            lengths.Add(((Counters.Sealed)(await bot.TallyAsync()).Row.Counters).Bytes.Length);
        }

        Assert.Single(lengths);
    }

    /// <summary>
    /// What remains possible with many copies while the sealing keys are in the store, and is not when they are kept outside it.
    /// </summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Copies_after_every_single_answer_tell_nothing_where_the_keys_lie_outside_the_store(bool outside)
    {
        var elsewhere = System.IO.Directory.CreateTempSubdirectory("welbevinden-keys-");
        try
        {
            var certificate = SomeCertificate.In(elsewhere, "school");
            await using var bot = await OpenRoundAsync(
                keepsHistory: false,
                outside
                    ? new Dictionary<string, string?>(StringComparer.Ordinal)
                    {
                        ["Keys:CertificatePath"] = certificate.Path,
                        ["Keys:CertificatePassword"] = certificate.Password,
                    }
                    : null);
            using var copies = new Copies(bot);
            var truth = await AnswerAsync(bot, atOnce: false, copies.TakeAsync, some: 1);

            var attributed = await CopyAttack.AcrossAsync(copies.Taken.Select(one => one.Folder), CheckInRound.MondaysRound);

            Tell(outside ? "a copy after every answer, keys outside" : "a copy after every answer, keys in the store", attributed, truth);
            Assert.True(outside ? attributed.Count == 0 : Right(attributed, truth) > Staff * 9 / 10);
        }
        finally
        {
            elsewhere.Delete(recursive: true);
        }
    }

    private static async Task<TestBot> OpenRoundAsync(bool keepsHistory, IReadOnlyDictionary<string, string?>? more = null)
    {
        var bot = await TestBot.StartAtAsync(
            Some.SchoolFile(Staff),
            more,
            parts: (services, folder) => services.AddSingleton<ITableStore>(
                _ => keepsHistory ? new KeepsHistory(EmbeddedTableStore.Open(folder)) : EmbeddedTableStore.Open(folder)));
        await bot.ClockReachesAsync(TestBot.Monday, 8, 0);
        return bot;
    }

    /// <summary>Everybody answers, spread over the five; a copy is taken now and then.</summary>
    private static async Task<IReadOnlyDictionary<string, string>> AnswerAsync(
        TestBot bot, bool atOnce, Func<string, Task>? copy = null, int some = 7)
    {
        var random = new Random(Seed);
        var truth = bot.Staff.ToDictionary(person => person.Id.Value, _ => WeatherOf(random.Next(5)), StringComparer.Ordinal);
        foreach (var people in bot.Staff.Chunk(some))
        {
            if (atOnce)
            {
                await Task.WhenAll(
                    [
                        .. people.Select(person => Task.Run(() => bot.AnswerAsync(person, truth[person.Id.Value]))),
                        copy?.Invoke("in the middle of a burst") ?? Task.CompletedTask,
                    ]);
            }
            else
            {
                foreach (var person in people)
                {
                    await bot.AnswerAsync(person, truth[person.Id.Value]);
                }
            }

            await (copy?.Invoke("some answered") ?? Task.CompletedTask);
        }

        return truth;
    }

    private static string WeatherOf(int which) => CheckInForms.First.Options[which % CheckInForms.First.Options.Count].Code;

    /// <summary>A database browser that was left open: SQLite may then not empty its log.</summary>
    private static SqliteConnection ReaderOf(TestBot bot)
    {
        var reader = new SqliteConnection($"Data Source={Path.Combine(bot.StoreFolder, "welbevinden.db")};Pooling=False");
        reader.Open();
        Database.Execute(reader, "BEGIN; SELECT count(*) FROM CheckIn;");
        return reader;
    }

    private static int Right(IReadOnlyDictionary<string, string> attributed, IReadOnlyDictionary<string, string> truth) =>
        attributed.Count(one => truth[one.Key] == one.Value);

    private static bool LiesIn(string folder, string text) =>
        CopyOf.BytesOf(folder).Any(bytes => bytes.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(text)) >= 0);

    private void Tell(string copy, IReadOnlyDictionary<string, string> attributed, IReadOnlyDictionary<string, string> truth) =>
        output.WriteLine(
            $"{copy}: {Right(attributed, truth)} of {truth.Count} answers attributed; the commonest alone is right for "
                + $"{truth.Values.CountBy(one => one).Max(one => one.Value)}.");

    /// <summary>The copies that were taken of a store, by when.</summary>
    private sealed class Copies(TestBot bot) : IDisposable
    {
        private readonly List<(string Name, CopyOf Copy)> _taken = [];

        public IEnumerable<(string Name, string Folder)> Taken => _taken.Select(one => (one.Name, one.Copy.Folder));

        public Task TakeAsync(string name)
        {
            _taken.Add((name, new CopyOf(bot.StoreFolder)));
            return Task.CompletedTask;
        }

        public async Task TakeBackupAsync()
        {
            var copy = new CopyOf(null);
            await EmbeddedBackup.WriteAsync(bot.StoreFolder, Path.Combine(copy.Folder, "welbevinden.db"));
            _taken.Add(("backup", copy));
        }

        public void Dispose() => _taken.ForEach(one => one.Copy.Dispose());
    }

    /// <summary>The store as it used to be: a tally is a row like any other.</summary>
    private sealed class KeepsHistory(EmbeddedTableStore inner) : ITableStore, IAsyncDisposable
    {
        public Task<Entity?> GetAsync(Table table, EntityKey key, CancellationToken cancellationToken) =>
            inner.GetAsync(table, key, cancellationToken);

        public Task<WriteResult> WriteAsync(Batch batch, CancellationToken cancellationToken) =>
            inner.WriteAsync(batch with { Table = new Table(batch.Table.Name) }, cancellationToken);

        public Task<Page> QueryAsync(
            Table table, KeyRange range, string? continuation, int pageSize, CancellationToken cancellationToken) =>
            inner.QueryAsync(table, range, continuation, pageSize, cancellationToken);

        public Task EnsureTablesAsync(IEnumerable<Table> tables, CancellationToken cancellationToken) =>
            inner.EnsureTablesAsync(tables, cancellationToken);

        public Task ProbeAsync(CancellationToken cancellationToken) => inner.ProbeAsync(cancellationToken);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
