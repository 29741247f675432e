using Welbevinden.EndToEnd.Support;

namespace Welbevinden.EndToEnd.Top3;

/// <summary>A top 3 on Azure Table storage, each test with an empty Azurite of its own.</summary>
public sealed class PollOnAzurite(Chromium chromium) : PollJourney(chromium)
{
    private readonly Azurite _azurite = new();

    private protected override async Task<IReadOnlyDictionary<string, string?>?> StorageAsync()
    {
        await _azurite.InitializeAsync();
        return _azurite.Settings;
    }

    private protected override ValueTask EndStorageAsync() => _azurite.DisposeAsync();
}
