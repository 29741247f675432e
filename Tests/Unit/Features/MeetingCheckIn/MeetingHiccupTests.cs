using Microsoft.Extensions.DependencyInjection;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Storage.Tables;
using Welbevinden.Storage.Tables.Embedded;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Features.MeetingCheckIn;

/// <summary>
/// The store loses its connection after any one write: it happened, and the bot does not know. Whoever pressed and saw nothing presses
/// again. In the end each is counted once, the picture stands, and nothing is kept.
/// </summary>
public sealed class MeetingHiccupTests
{
    /// <summary>The number of the write, counted from the beginning or from the closing.</summary>
    public static TheoryData<int, int> Writes
    {
        get
        {
            var writes = new TheoryData<int, int>();
            foreach (var number in Enumerable.Range(0, 8))
            {
                writes.Add((number * 2) + 1, 0);
                writes.Add(0, (number * 2) + 1);
            }

            return writes;
        }
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Whatever_write_is_interrupted_the_meeting_comes_to_its_end(int fromBeginning, int fromClosing)
    {
        Hiccup? store = null;
        var bot = await TestBot.StartAtAsync(
            Some.SchoolFile(5),
            parts: (services, folder) => services.AddSingleton<ITableStore>(_ => store ??= new Hiccup(EmbeddedTableStore.Open(folder))));
        await using var house = new MeetingHouse(bot);
        await house.OfferAsync();

        // A claim of which nobody knows ends when its time is over, so time goes on, faster than it does.
        using var stop = new CancellationTokenSource();
        var clock = GoOnAsync(bot, stop.Token);
        store!.AfterWrites(fromBeginning);
        await PressAgainAsync(() => house.BeginAsync());
        foreach (var (person, weather) in bot.Staff.Zip(["sunny", "sunny", "rainy", "rainy", "cloudy"]))
        {
            await PressAgainAsync(() => house.AnswerAsync(person, weather));
        }

        await bot.SettleAsync();
        store.AfterWrites(fromClosing);
        await PressAgainAsync(() => house.ShowAsync());
        await Eventually.HoldsAsync(async () => (await house.StoredAsync()).Length == 0, "nothing is kept");
        await bot.SettleAsync();
        await stop.CancelAsync();
        await clock;
        Assert.Equal("Zonnig 2, Half bewolkt 0, Bewolkt 1, Regen 2, Storm 0", MeetingTests.FiguresOn(house.Card));
    }

    private static async Task GoOnAsync(TestBot bot, CancellationToken stopped)
    {
        while (!stopped.IsCancellationRequested)
        {
            bot.Time.Advance(TimeSpan.FromSeconds(5));
            await Task.Delay(100, CancellationToken.None);
        }
    }

    private static async Task PressAgainAsync(Func<Task<Answer>> press)
    {
        try
        {
            await press();
        }
        catch (StoreUnavailableException)
        {
            await press();
        }
    }

    /// <summary>Fails once, after a write that it did.</summary>
    private sealed class Hiccup(EmbeddedTableStore store) : ITableStore, IAsyncDisposable
    {
        private int _left = int.MaxValue;

        /// <summary>Nought for never.</summary>
        public void AfterWrites(int writes) => Volatile.Write(ref _left, writes == 0 ? int.MaxValue : writes);

        public Task<Entity?> GetAsync(Table table, EntityKey key, CancellationToken cancellationToken) =>
            store.GetAsync(table, key, cancellationToken);

        public async Task<WriteResult> WriteAsync(Batch batch, CancellationToken cancellationToken)
        {
            var result = await store.WriteAsync(batch, cancellationToken);
            return Interlocked.Decrement(ref _left) == 0 ? throw new StoreUnavailableException("The connection is gone.") : result;
        }

        public Task<Page> QueryAsync(
            Table table, KeyRange range, string? continuation, int pageSize, CancellationToken cancellationToken) =>
            store.QueryAsync(table, range, continuation, pageSize, cancellationToken);

        public Task EnsureTablesAsync(IEnumerable<Table> tables, CancellationToken cancellationToken) =>
            store.EnsureTablesAsync(tables, cancellationToken);

        public Task ProbeAsync(CancellationToken cancellationToken) => store.ProbeAsync(cancellationToken);

        public ValueTask DisposeAsync() => store.DisposeAsync();
    }
}
