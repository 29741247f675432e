using Welbevinden.Storage;
using Welbevinden.Storage.Tables.Embedded;

namespace Welbevinden.Unit.Support;

/// <summary>An embedded store with every table, in a folder of its own that is deleted when the test ends.</summary>
internal sealed class TempStore : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;

    private TempStore(DirectoryInfo folder, EmbeddedTableStore store)
    {
        _folder = folder;
        Store = store;
    }

    /// <summary>The store itself, as the bot uses it.</summary>
    public EmbeddedTableStore Store { get; }

    public string Folder => _folder.FullName;

    public static async Task<TempStore> OpenAsync()
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("welbevinden-");
        var store = EmbeddedTableStore.Open(folder.FullName);
        await store.EnsureTablesAsync(Schema.All, CancellationToken.None);
        return new TempStore(folder, store);
    }

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
