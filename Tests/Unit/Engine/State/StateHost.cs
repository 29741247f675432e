using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Welbevinden.Bot.Engine.State;
using Welbevinden.Storage;
using Welbevinden.Storage.Tables;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Engine.State;

/// <summary>One lifetime of the part of the bot that keeps state: its store and its seals.</summary>
internal sealed class StateHost : IDisposable
{
    private readonly IHost _host;

    private StateHost(IHost host, WrittenLog log) => (_host, Log) = (host, log);

    public WrittenLog Log { get; }

    public ITableStore Store => _host.Services.GetRequiredService<ITableStore>();

    public Seals Seals => _host.Services.GetRequiredService<Seals>();

    private IDataProtector Protector => _host.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test", "person");

    public static StateHost Compose(IReadOnlyDictionary<string, string?> settings, Action<IServiceCollection>? more = null)
    {
        var builder = Host.CreateApplicationBuilder();
        var log = new WrittenLog();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Configuration.AddInMemoryCollection(settings);
        more?.Invoke(builder.Services);
        builder.Services.AddState(builder.Configuration);
        return new StateHost(builder.Build(), log);
    }

    public static async Task<StateHost> StartAsync(IReadOnlyDictionary<string, string?> settings, Action<IServiceCollection>? more = null)
    {
        var host = Compose(settings, more);
        await host.StartAsync();
        return host;
    }

    public Task StartAsync() => _host.StartAsync();

    public string Seal(string text) => Protector.Protect(text);

    public string Open(string seal) => Protector.Unprotect(seal);

    /// <summary>The stored keys.</summary>
    public async Task<IReadOnlyList<string>> KeysAsync()
    {
        var keys = new List<string>();
        await foreach (var row in Store.ReadAllAsync(Schema.Keys, new KeyRange(KeyRepository.Partition), CancellationToken.None))
        {
            keys.Add(row.Values.Text(KeyRepository.Xml)!);
        }

        return keys;
    }

    public async Task<IReadOnlyList<string>> PlainKeysAsync() =>
        [.. (await KeysAsync()).Where(key => key.Contains("<value>", StringComparison.Ordinal))];

    /// <summary>The keys that this certificate wraps.</summary>
    public async Task<int> WrappedByAsync(SomeCertificate certificate) =>
        (await KeysAsync()).Count(
            key => XElement.Parse(key).ToString(SaveOptions.DisableFormatting).Contains(certificate.Public, StringComparison.Ordinal));

    public void Dispose()
    {
        _host.Dispose();
        Log.Dispose();
    }
}

/// <summary>A certificate in a file, made for a test.</summary>
internal sealed record SomeCertificate(string Path, string Password, string Public, string Thumbprint)
{
    public static SomeCertificate In(DirectoryInfo folder, string name, int fromYear = 2026, int untilYear = 2036, bool withKey = true)
    {
        using var certificate = Make(name, fromYear, untilYear);
        using var shown = X509CertificateLoader.LoadCertificate(certificate.RawData);
        var path = System.IO.Path.Combine(folder.FullName, name + ".pfx");
        File.WriteAllBytes(path, (withKey ? certificate : shown).Export(X509ContentType.Pfx, "secret"));
        return new SomeCertificate(path, "secret", Convert.ToBase64String(certificate.RawData), certificate.Thumbprint);
    }

    public static X509Certificate2 Make(string name, int fromYear = 2026, int untilYear = 2036)
    {
        using var rsa = RSA.Create(2048);
        var request = new CertificateRequest($"CN=welbevinden-{name}", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(
            new DateTimeOffset(fromYear, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(untilYear, 1, 1, 0, 0, 0, TimeSpan.Zero));
    }
}
