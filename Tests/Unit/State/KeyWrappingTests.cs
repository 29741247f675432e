using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Welbevinden.Bot.State;
using Welbevinden.Storage;
using Xunit;

namespace Welbevinden.Unit.State;

/// <summary>Whether a copy of the store alone can open what was sealed.</summary>
public sealed class KeyWrappingTests : IDisposable
{
    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("welbevinden-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Without_a_certificate_the_key_stands_in_the_store() =>
        Assert.Contains("<value>", await KeyAfterSealingAsync([]), StringComparison.Ordinal);

    [Fact]
    public async Task With_a_certificate_the_store_alone_opens_nothing_and_the_next_start_opens_everything()
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Keys:CertificatePath"] = Certificate("secret"), ["Keys:CertificatePassword"] = "secret" };

        var key = await KeyAfterSealingAsync(settings);

        Assert.DoesNotContain("<value>", key, StringComparison.Ordinal);
        Assert.Contains("EncryptedData", key, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_password_stops_the_start_and_names_the_setting()
    {
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal) { ["Keys:CertificatePath"] = Certificate("secret"), ["Keys:CertificatePassword"] = "other" };

        var refused = Assert.Throws<InvalidOperationException>(() => Compose(settings));

        Assert.Contains("Keys:CertificatePassword", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>Seals in one life of the bot, opens in the next, and returns the stored key.</summary>
    private async Task<string> KeyAfterSealingAsync(Dictionary<string, string?> settings)
    {
        string seal;
        using (var first = Compose(settings))
        {
            await first.StartAsync();
            seal = first.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Protect("answer");
            await first.StopAsync();
        }

        using var second = Compose(settings);
        await second.StartAsync();
        Assert.Equal("answer", second.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test").Unprotect(seal));
        var page = await second.Services.GetRequiredService<ITableStore>().QueryAsync(Tables.Keys, new KeyRange("dataprotection"), null, 10, CancellationToken.None);
        return Assert.Single(page.Entities).Values.Text("xml")!;
    }

    private IHost Compose(Dictionary<string, string?> settings)
    {
        var builder = Host.CreateApplicationBuilder();
        settings["Storage:Path"] = Path.Combine(_folder.FullName, "store");
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddState(builder.Configuration);
        return builder.Build();
    }

    private string Certificate(string password)
    {
        using var rsa = RSA.Create(2048);
        var request = new CertificateRequest("CN=welbevinden-test", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2036, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var path = Path.Combine(_folder.FullName, "keys.pfx");
        File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx, password));
        return path;
    }
}
