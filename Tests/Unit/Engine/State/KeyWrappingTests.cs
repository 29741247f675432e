using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Welbevinden.Bot.Engine.State;
using Xunit;

namespace Welbevinden.Unit.Engine.State;

/// <summary>Whether a copy of the store alone can open what was sealed, and whether the bot still can.</summary>
public sealed class KeyWrappingTests : IDisposable
{
    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("welbevinden-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Without_a_certificate_the_key_stands_in_the_store_and_that_is_told()
    {
        var seal = await SealedAsync(With());
        using var next = await StateHost.StartAsync(With());

        Assert.Equal("answer", next.Open(seal));
        Assert.Single(await next.PlainKeysAsync());
        Assert.False(next.Seals.KeysAreOutsideStore);
    }

    [Fact]
    public async Task With_a_certificate_the_store_alone_opens_nothing_and_the_next_start_opens_everything()
    {
        var certificate = SomeCertificate.In(_folder, "one");
        var seal = await SealedAsync(With(certificate));
        using var next = await StateHost.StartAsync(With(certificate));

        Assert.Equal("answer", next.Open(seal));
        Assert.Single(await next.KeysAsync());
        Assert.Equal(1, await next.WrappedByAsync(certificate));
        Assert.Empty(await next.PlainKeysAsync());
        Assert.True(next.Seals.KeysAreOutsideStore);
    }

    [Fact]
    public async Task Switching_it_on_wraps_what_stood_in_the_store_and_seals_with_a_key_that_no_older_copy_holds()
    {
        var before = await SealedAsync(With());
        var certificate = SomeCertificate.In(_folder, "one");

        using var on = await StateHost.StartAsync(With(certificate));

        Assert.Equal("answer", on.Open(before));
        Assert.Empty(await on.PlainKeysAsync());
        Assert.Equal(2, await on.WrappedByAsync(certificate));
        Assert.NotEqual(KeyOf(before), KeyOf(on.Seal("answer")));
    }

    [Fact]
    public async Task Two_bots_that_switch_it_on_together_make_one_new_key_and_open_each_others_seals()
    {
        for (var round = 0; round < 10; round++)
        {
            var settings = With(SomeCertificate.In(_folder, "one"), store: $"store-{round}");
            var before = await SealedAsync(With(store: $"store-{round}"));
            var both = await Task.WhenAll(StateHost.StartAsync(settings), StateHost.StartAsync(settings));
            using var one = both[0];
            using var other = both[1];

            Assert.Equal("answer", one.Open(before));
            Assert.Equal("x", other.Open(one.Seal("x")));
            Assert.Equal("x", one.Open(other.Seal("x")));
            Assert.Empty(await one.PlainKeysAsync());
            Assert.Equal(2, (await one.KeysAsync()).Count);
        }
    }

    [Fact]
    public async Task A_new_certificate_takes_over_from_the_old_one_which_can_then_go()
    {
        var (old, recent) = (SomeCertificate.In(_folder, "old"), SomeCertificate.In(_folder, "recent"));
        var seal = await SealedAsync(With(old));
        using (var over = await StateHost.StartAsync(With(recent, old)))
        {
            Assert.Equal("answer", over.Open(seal));
            Assert.Equal((0, 1), (await over.WrappedByAsync(old), await over.WrappedByAsync(recent)));
        }

        using var without = await StateHost.StartAsync(With(recent));
        Assert.Equal("answer", without.Open(seal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_the_certificate_that_wrapped_the_keys_it_does_not_start_and_names_it_and_nothing_is_lost(bool another)
    {
        var (old, recent) = (SomeCertificate.In(_folder, "old"), SomeCertificate.In(_folder, "recent"));
        var seal = await SealedAsync(With(old));
        using (var without = StateHost.Compose(another ? With(recent) : With()))
        {
            var refused = await Assert.ThrowsAsync<SealingKeysException>(without.StartAsync);
            Assert.Contains(old.Thumbprint, refused.Message, StringComparison.Ordinal);
            Assert.Contains("Keys:OldCertificates:0:Path", refused.Message, StringComparison.Ordinal);
            Assert.Equal(refused.Message, await without.Seals.FaultAsync(CancellationToken.None));
        }

        using var again = await StateHost.StartAsync(With(old));
        Assert.Equal("answer", again.Open(seal));
    }

    [Fact]
    public async Task A_certificate_that_is_gone_for_good_can_be_given_up_by_name()
    {
        var (lost, recent) = (SomeCertificate.In(_folder, "lost"), SomeCertificate.In(_folder, "recent"));
        var seal = await SealedAsync(With(lost));
        var settings = With(recent);
        settings["Keys:LostCertificates:0"] = lost.Thumbprint.ToLowerInvariant();

        using var next = await StateHost.StartAsync(settings);

        Assert.ThrowsAny<CryptographicException>(() => next.Open(seal));
        Assert.Equal("new", next.Open(next.Seal("new")));
    }

    [Fact]
    public async Task A_certificate_whose_time_is_over_still_works_and_is_named()
    {
        var expired = SomeCertificate.In(_folder, "expired", 2020, 2021);
        var seal = await SealedAsync(With(expired));

        using var next = await StateHost.StartAsync(With(expired));

        Assert.Equal("answer", next.Open(seal));
        Assert.Contains(next.Log.Lines, line => line.Contains("expired on 2021-01-01", StringComparison.Ordinal));
        Assert.Contains("expired on 2021-01-01", await next.Seals.FaultAsync(CancellationToken.None), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wrong password", "Keys:CertificatePassword is not the password of")]
    [InlineData("no key", "holds no RSA private key")]
    [InlineData("elliptic", "holds no RSA private key")]
    [InlineData("missing", "there is no such file")]
    [InlineData("garbage", "is no readable certificate")]
    [InlineData("folder", "there is no such file")]
    [InlineData("old wrong password", "Keys:OldCertificates:0:Password is not the password of")]
    [InlineData("only old", "Keys:OldCertificates is set without")]
    [InlineData("both", "are both set")]
    [InlineData("url", "Keys:CertificateUrl is 'http://vault'; it wants")]
    [InlineData("password only", "Keys:CertificatePassword is set without")]
    public async Task A_certificate_that_cannot_be_used_stops_the_start_and_is_named(string fault, string says)
    {
        var settings = Faulty(fault);
        using var host = StateHost.Compose(settings);

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(host.StartAsync);

        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Keys:CertificatePath", "/run/keys.pfx", true)]
    [InlineData("Keys:CertificateUrl", "https://vault.example/certificates/keys", true)]
    [InlineData("Keys:CertificatePath", "", false)]
    [InlineData("Keys:OldCertificates:0:Path", "/run/keys.pfx", false)]
    public void Where_the_keys_lie_is_known_from_the_settings_alone(string name, string value, bool outside) =>
        Assert.Equal(outside, KeyOptions.AreOutsideStore(new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build()));

    private Dictionary<string, string?> Faulty(string fault)
    {
        var good = SomeCertificate.In(_folder, "good");
        var settings = With(good);
        switch (fault)
        {
            case "wrong password": settings["Keys:CertificatePassword"] = "other"; break;
            case "no key": return With(SomeCertificate.In(_folder, "shown", withKey: false));
            case "elliptic": settings["Keys:CertificatePath"] = Elliptic(); break;
            case "missing": settings["Keys:CertificatePath"] = "/nowhere/keys.pfx"; break;
            case "garbage": File.WriteAllText(good.Path, "no certificate"); break;
            case "folder": settings["Keys:CertificatePath"] = _folder.FullName; break;
            case "old wrong password": settings = With(good, good); settings["Keys:OldCertificates:0:Password"] = "other"; break;
            case "only old":
                settings = With(good, good);
                settings.Remove("Keys:CertificatePath");
                settings.Remove("Keys:CertificatePassword");
                break;
            case "both": settings["Keys:CertificateUrl"] = "https://vault.example/certificates/keys"; break;
            case "url": settings = With(); settings["Keys:CertificateUrl"] = "http://vault"; break;
            default: settings = With(); settings["Keys:CertificatePassword"] = "other"; break;
        }

        return settings;
    }

    private string Elliptic()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = new CertificateRequest("CN=welbevinden-elliptic", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(
                new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2036, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var path = Path.Combine(_folder.FullName, "elliptic.pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx, "secret"));
        return path;
    }

    /// <summary>Every seal contains the id of its key.</summary>
    private static Guid KeyOf(string seal) => new(Microsoft.AspNetCore.WebUtilities.WebEncoders.Base64UrlDecode(seal).AsSpan(4, 16));

    private static async Task<string> SealedAsync(IReadOnlyDictionary<string, string?> settings)
    {
        using var host = await StateHost.StartAsync(settings);
        return host.Seal("answer");
    }

    private Dictionary<string, string?> With(SomeCertificate? newest = null, SomeCertificate? old = null, string store = "store")
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Storage:Path"] = Path.Combine(_folder.FullName, store) };
        if (newest is not null)
        {
            (settings["Keys:CertificatePath"], settings["Keys:CertificatePassword"]) = (newest.Path, newest.Password);
        }

        if (old is not null)
        {
            (settings["Keys:OldCertificates:0:Path"], settings["Keys:OldCertificates:0:Password"]) = (old.Path, old.Password);
        }

        return settings;
    }
}
