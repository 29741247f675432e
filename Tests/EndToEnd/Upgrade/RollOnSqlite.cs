using Welbevinden.EndToEnd.Support;
using Welbevinden.Storage.Tables;
using Welbevinden.Storage.Tables.Embedded;
using Xunit;

namespace Welbevinden.EndToEnd.Upgrade;

/// <summary>The roll on the embedded store.</summary>
public sealed class RollOnSqlite(ITestOutputHelper output) : RollJourney(output)
{
    private protected override async Task<T> ReadAsync<T>(BotAtSchool school, Func<ITableStore, Task<T>> read)
    {
        await using var store = EmbeddedTableStore.Open(school.Store);
        return await read(store);
    }
}
