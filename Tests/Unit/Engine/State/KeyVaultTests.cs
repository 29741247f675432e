using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using Welbevinden.Bot.Engine.State;
using Xunit;

namespace Welbevinden.Unit.Engine.State;

/// <summary>The wrapping certificate may be in a key vault; a stand-in is used, as no real one is available.</summary>
public sealed class KeyVaultTests : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("welbevinden-");
    private VaultStandIn _vault = null!;

    public async ValueTask InitializeAsync() => _vault = await VaultStandIn.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await _vault.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task The_newest_version_wraps_and_the_older_ones_open_without_a_setting_being_touched()
    {
        using var first = SomeCertificate.Make("first");
        using var second = SomeCertificate.Make("second");
        _vault.Add(first);
        string seal;
        using (var host = await StartAsync(_vault.Url))
        {
            seal = host.Seal("answer");
            Assert.True(host.Seals.KeysAreOutsideStore);
            Assert.Empty(await host.PlainKeysAsync());
        }

        _vault.Add(second);
        using (var renewed = await StartAsync(_vault.Url))
        {
            Assert.Equal("answer", renewed.Open(seal));
            Assert.Contains(Convert.ToBase64String(second.RawData), Assert.Single(await renewed.KeysAsync()), StringComparison.Ordinal);
        }

        _vault.Versions[0] = _vault.Versions[0] with { Enabled = false };
        using var without = await StartAsync(_vault.Url);
        Assert.Equal("answer", without.Open(seal));
    }

    [Fact]
    public async Task A_version_in_the_address_is_the_one_that_is_read_also_as_pem()
    {
        using var first = SomeCertificate.Make("first");
        using var second = SomeCertificate.Make("second");
        _vault.Versions.Add(("v1", PemOf(first), "application/x-pem-file", true));
        _vault.Add(second);

        using var host = await StartAsync(_vault.Url + "/v1");

        Assert.Contains(Convert.ToBase64String(first.RawData), Assert.Single(await host.KeysAsync()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("refused", "Key Vault Secrets User")]
    [InlineData("another name", "there is no such certificate")]
    [InlineData("no certificate", "is no certificate with an exportable private key")]
    [InlineData("not enabled", "no version of it is enabled")]
    [InlineData("away", "could not be reached")]
    public async Task A_vault_that_cannot_be_used_stops_the_start_in_a_sentence(string fault, string says)
    {
        using var certificate = SomeCertificate.Make("first");
        _vault.Add(certificate, enabled: fault != "not enabled");
        if (fault == "refused")
        {
            _vault.Status = 403;
        }

        if (fault == "no certificate")
        {
            _vault.Versions[0] = _vault.Versions[0] with { Value = "AAAA" };
        }

        var url = fault switch { "another name" => _vault.Url + "s", "away" => "https://127.0.0.1:9/certificates/keys", _ => _vault.Url };

        var refused = await Assert.ThrowsAsync<SealingKeysException>(() => StartAsync(url));

        Assert.Contains("Keys:CertificateUrl is ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(says, refused.Message, StringComparison.Ordinal);
    }

    private static string PemOf(X509Certificate2 certificate)
    {
        using var key = certificate.GetRSAPrivateKey()!;
        return key.ExportPkcs8PrivateKeyPem() + "\n" + certificate.ExportCertificatePem();
    }

    private Task<StateHost> StartAsync(string url) => StateHost.StartAsync(
        new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Storage:Path"] = Path.Combine(_folder.FullName, "store"),
            ["Keys:CertificateUrl"] = url,
        },
        services => services.AddSingleton(_vault.Client()));
}
