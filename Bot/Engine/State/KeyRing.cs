using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Engine.State;

/// <summary>
/// The sealing keys as they were read from the store once, in a container of their own: the framework caches them for about a day and
/// cannot be told that there are more, so reading again means a new ring.
/// </summary>
internal sealed class KeyRing : IDisposable
{
    private readonly ServiceProvider _services;

    /// <summary>Creates the ring without reading the keys.</summary>
    /// <param name="certificates">The first wraps, all unwrap; none when the keys are stored unwrapped.</param>
    public KeyRing(ITableStore store, IReadOnlyList<X509Certificate2> certificates, ILoggerFactory logs)
    {
        var repository = new KeyRepository(store);
        var services = new ServiceCollection().AddSingleton(logs).AddSingleton(typeof(ILogger<>), typeof(Logger<>));
        var keys = services.AddDataProtection().SetApplicationName("Welbevinden");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = repository));
        if (certificates is [var newest, ..])
        {
            keys.ProtectKeysWithCertificate(newest).UnprotectKeysWithAnyCertificate([.. certificates]);
        }

        _services = services.BuildServiceProvider();
        Provider = _services.GetRequiredService<IDataProtectionProvider>();
        Repository = repository;
    }

    public IDataProtectionProvider Provider { get; }

    public KeyRepository Repository { get; }

    /// <summary>What opens wrapped keys.</summary>
    public IServiceProvider Services => _services;

    /// <summary>The keys that this ring was read with.</summary>
    public IReadOnlySet<Guid> Known { get; private set; } = new HashSet<Guid>();

    /// <summary>Reads the keys now, or creates the first.</summary>
    public KeyRing Read()
    {
        Provider.CreateProtector("Welbevinden.Keys").Protect([]);
        Known = Repository.Seen.ToHashSet();
        return this;
    }

    /// <summary>Creates another key, which seals from now on; earlier ones still open.</summary>
    /// <param name="now">By the clock of this machine, which the framework uses as well.</param>
    public void Renew(DateTimeOffset now)
    {
        var manager = _services.GetRequiredService<IKeyManager>();
        manager.GetAllKeys();
        manager.CreateNewKey(now, now + _services.GetRequiredService<IOptions<KeyManagementOptions>>().Value.NewKeyLifetime);
    }

    public void Dispose() => _services.Dispose();
}
