using Welbevinden.Storage;
using Welbevinden.Storage.Tables;
using Welbevinden.Storage.Tables.Embedded;
using Xunit;

namespace Welbevinden.EndToEnd.Storage;

/// <summary>The conformance suite on the embedded engine, in a file on disk.</summary>
public static class OnSqlite
{
    public sealed class Rows(Folder folder) : TableStoreConformance, IClassFixture<Folder>
    {
        protected override ITableStore Store => folder.Store;
    }

    public sealed class Ranges(Folder folder) : RangeConformance, IClassFixture<Folder>
    {
        protected override ITableStore Store => folder.Store;
    }

    public sealed class EveryLimit(Folder folder) : LimitConformance, IClassFixture<Folder>
    {
        protected override ITableStore Store => folder.Store;
    }

    /// <summary>A store in a folder that is deleted when the tests of a class have run.</summary>
    public sealed class Folder : IAsyncLifetime
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("welbevinden-");

        internal EmbeddedTableStore Store => field ??= EmbeddedTableStore.Open(_folder.FullName);

        public async ValueTask InitializeAsync() => await Store.EnsureTablesAsync(Schema.All, CancellationToken.None);

        public async ValueTask DisposeAsync()
        {
            await Store.DisposeAsync();
            _folder.Delete(recursive: true);
        }
    }
}
