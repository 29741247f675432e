using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Welbevinden.Bot.Engine.State;
using Welbevinden.Storage.Tables;

namespace Welbevinden.EndToEnd.Start;

/// <summary>The part of a bot that keeps state, started in this process.</summary>
internal sealed class KeyHost : IDisposable
{
    private readonly IHost _host;

    private KeyHost(IHost host) => _host = host;

    public ITableStore Store => _host.Services.GetRequiredService<ITableStore>();

    private IDataProtector Protector => _host.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    public static KeyHost Start(IReadOnlyDictionary<string, string?> settings)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddState(builder.Configuration);
        var host = builder.Build();
        host.StartAsync().GetAwaiter().GetResult();
        return new KeyHost(host);
    }

    public string Seal(string text) => Protector.Protect(text);

    public string Open(string seal) => Protector.Unprotect(seal);

    public void Dispose() => _host.Dispose();
}
