using Welbevinden.EndToEnd.Support;
using Welbevinden.Storage.Tables;
using Xunit;

namespace Welbevinden.EndToEnd.Upgrade;

/// <summary>The roll on Azure Table storage, each time with an empty Azurite of its own.</summary>
public sealed class RollOnAzurite(ITestOutputHelper output) : RollJourney(output), IAsyncLifetime
{
    private readonly Azurite _azurite = new();

    private protected override IReadOnlyDictionary<string, string?> Storage => _azurite.Settings;

    public ValueTask InitializeAsync() => _azurite.InitializeAsync();

    public ValueTask DisposeAsync() => _azurite.DisposeAsync();

    private protected override Task<T> ReadAsync<T>(BotAtSchool school, Func<ITableStore, Task<T>> read) => read(_azurite.Connect());
}
