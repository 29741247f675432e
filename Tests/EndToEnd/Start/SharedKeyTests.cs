using System.Security.Cryptography;
using Welbevinden.EndToEnd.Support;
using Welbevinden.LocalTeams;
using Welbevinden.LocalTeams.Hosting;
using Welbevinden.Storage;
using Welbevinden.Storage.Tables;
using Welbevinden.Storage.Tables.Embedded;
using Xunit;

namespace Welbevinden.EndToEnd.Start;

/// <summary>Two bots that start on an empty store at the same moment seal with one key, on both stores.</summary>
public sealed class SharedKeyTests(Azurite azurite) : IClassFixture<Azurite>
{
    private const int ProcessRounds = 4;
    private const int HostRounds = 40;

    [Fact]
    public async Task Two_processes_on_one_sqlite_make_one_key()
    {
        var folder = Directory.CreateTempSubdirectory("welbevinden-keys-");
        var keys = 0;
        for (var round = 0; round < ProcessRounds; round++)
        {
            var path = Path.Combine(folder.FullName, $"store-{round}");
            keys += await KeysOfTwoAsync(
                new Dictionary<string, string?>(StringComparer.Ordinal) { ["Storage:Provider"] = "Embedded", ["Storage:Path"] = path },
                () => EmbeddedTableStore.Open(path));
        }

        folder.Delete(recursive: true);
        Say($"{ProcessRounds} empty starts of two processes on SQLite: {keys} keys.");
        Assert.Equal(ProcessRounds, keys);
    }

    [Fact]
    public async Task Two_processes_on_one_azurite_make_one_key()
    {
        var keys = 0;
        for (var round = 0; round < ProcessRounds; round++)
        {
            await ForgetKeysAsync();
            keys += await KeysOfTwoAsync(azurite.Settings, azurite.Connect);
        }

        Say($"{ProcessRounds} empty starts of two processes on Azurite: {keys} keys.");
        Assert.Equal(ProcessRounds, keys);
    }

    [Fact]
    public async Task What_one_of_two_on_azurite_seals_the_other_opens()
    {
        var (keys, refused) = (0, 0);
        for (var round = 0; round < HostRounds; round++)
        {
            await ForgetKeysAsync();
            var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => KeyHost.Start(azurite.Settings))));
            using var one = both[0];
            using var other = both[1];
            keys += await CountAsync(one.Store);
            refused += Enumerable.Range(0, 10).Count(_ => !Opens(one, other)) + Enumerable.Range(0, 10).Count(_ => !Opens(other, one));
        }

        Say($"{HostRounds} empty starts of two on Azurite: {keys} keys, {refused} of {HostRounds * 20} changes refused.");
        Assert.Equal((HostRounds, 0), (keys, refused));
    }

    private static bool Opens(KeyHost sealing, KeyHost opening)
    {
        try
        {
            return opening.Open(sealing.Seal("answer")) == "answer";
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static async Task<int> KeysOfTwoAsync(IReadOnlyDictionary<string, string?> storage, Func<ITableStore> open)
    {
        await using var teams = await LocalTeamsServer.StartAsync(new LocalTeamsOptions { WithPage = false });
        var settings = BotSettings.For(teams, storagePath: null, storage);
        var both = await Task.WhenAll(BotProcess.StartAsync(teams, settings), BotProcess.StartAsync(teams, settings));
        await using var one = both[0];
        await using var other = both[1];
        return await CountAsync(open());
    }

    private static async Task<int> CountAsync(ITableStore store)
    {
        var count = 0;
        await foreach (var _ in store.ReadAllAsync(Schema.Keys, new KeyRange("dataprotection"), CancellationToken.None))
        {
            count++;
        }

        await ((store as IAsyncDisposable)?.DisposeAsync() ?? ValueTask.CompletedTask);
        return count;
    }

    private async Task ForgetKeysAsync()
    {
        var store = azurite.Connect();
        await foreach (var row in store.ReadAllAsync(Schema.Keys, new KeyRange("dataprotection"), CancellationToken.None))
        {
            await store.WriteAsync(
                Batch.Of(Schema.Keys, "dataprotection", new Operation.Delete(row.Key.Row, Azure.ETag.All)), CancellationToken.None);
        }
    }

    private static void Say(string figure) => TestContext.Current.TestOutputHelper?.WriteLine(figure);
}
