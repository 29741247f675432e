using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Welbevinden.Bot.Engine.State;
using Welbevinden.Storage;
using Welbevinden.Storage.Tables;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Engine.State;

/// <summary>Bots on one store seal with one key, and find each other's newest.</summary>
public sealed class SharedKeyTests : IDisposable
{
    private const int Rounds = 60;
    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("welbevinden-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Two_that_start_together_on_an_empty_store_make_one_key()
    {
        var (keys, refused) = (0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => StateHost.StartAsync(Settings(round)))));
            using var one = both[0];
            using var other = both[1];
            keys += (await one.KeysAsync()).Count;
            refused += Refusals(one, other) + Refusals(other, one);
        }

        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{Rounds} empty starts of two: {keys} keys, {refused} of {Rounds * 20} changes refused.");
        Assert.Equal((Rounds, 0), (keys, refused));
    }

    [Fact]
    public async Task Those_who_want_another_key_at_the_same_moment_get_one_and_the_next_time_another()
    {
        var store = StateHost.Compose(Settings(0)).Store;
        await store.EnsureTablesAsync(Schema.All, CancellationToken.None);
        using var one = Ring(store);
        using var other = Ring(store);
        for (var generation = 1; generation <= 5; generation++)
        {
            Manager(one).GetAllKeys();
            Manager(other).GetAllKeys();
            Manager(one).CreateNewKey(Now, Now.AddDays(90));
            Manager(other).CreateNewKey(Now, Now.AddDays(90));

            Assert.Equal(generation, Manager(one).GetAllKeys().Count);
        }
    }

    [Fact]
    public async Task A_key_that_another_made_later_is_found()
    {
        using var one = await StateHost.StartAsync(Settings(0));
        var before = one.Seals.Ring();
        using var later = Ring(one.Store);
        later.Renew(Now);
        using var other = await StateHost.StartAsync(Settings(0));
        var seal = other.Seal("answer");
        var key = new Guid(WebEncoders.Base64UrlDecode(seal).AsSpan(4, 16));

        Assert.DoesNotContain(key, before.Known);
        Assert.Contains(key, one.Seals.Newer(before, key).Known);
        Assert.Equal("answer", one.Open(seal));
    }

    [Fact]
    public async Task Seals_that_somebody_makes_up_read_the_store_now_and_then_only_and_keep_a_new_key_out_for_seconds()
    {
        var time = new ManualTime();
        using var one = await StateHost.StartAsync(Settings(0), services => services.AddSingleton<TimeProvider>(time));
        for (var i = 0; i < 100; i++)
        {
            one.Seals.Newer(one.Seals.Ring(), Guid.NewGuid());
        }

        Assert.Equal(5, one.Log.Lines.Count(line => line.Contains("read again", StringComparison.Ordinal)));

        using var later = Ring(one.Store);
        later.Renew(Now);
        var key = later.Read().Known.Except(one.Seals.Ring().Known).Single();
        Assert.DoesNotContain(key, one.Seals.Newer(one.Seals.Ring(), key).Known);
        time.Advance(TimeSpan.FromSeconds(10));
        Assert.Contains(key, one.Seals.Newer(one.Seals.Ring(), key).Known);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("CfDJ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_seal_that_is_none_is_refused_as_one_that_was_spoiled(string seal)
    {
        using var host = await StateHost.StartAsync(Settings(0));

        Assert.ThrowsAny<CryptographicException>(() => host.Open(seal));
        var spoiled = WebEncoders.Base64UrlDecode(host.Seal("answer"));
        spoiled[^1] ^= 1;
        Assert.ThrowsAny<CryptographicException>(() => host.Open(WebEncoders.Base64UrlEncode(spoiled)));
    }

#pragma warning disable RS0030 // The framework reads the machine's clock.
    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();
#pragma warning restore RS0030

    private static KeyRing Ring(ITableStore store) => new(store, [], NullLoggerFactory.Instance);

    private static IKeyManager Manager(KeyRing ring) => ring.Services.GetRequiredService<IKeyManager>();

    private static int Refusals(StateHost sealing, StateHost opening) => Enumerable.Range(0, 10).Count(number =>
    {
        try
        {
            return opening.Open(sealing.Seal($"answer {number}")) != $"answer {number}";
        }
        catch (CryptographicException)
        {
            return true;
        }
    });

    private Dictionary<string, string?> Settings(int round) =>
        new(StringComparer.Ordinal) { ["Storage:Path"] = Path.Combine(_folder.FullName, $"store-{round}") };
}
