using Welbevinden.EndToEnd.Support;
using Welbevinden.Storage.Tables;
using Xunit;

namespace Welbevinden.EndToEnd.Storage;

/// <summary>The conformance suite on Azure Tables' own emulator, over real HTTP with real signatures.</summary>
public static class OnAzurite
{
    public sealed class Rows(Azurite azurite) : TableStoreConformance, IClassFixture<Azurite>
    {
        protected override ITableStore Store { get; } = azurite.Connect();
    }

    public sealed class Ranges(Azurite azurite) : RangeConformance, IClassFixture<Azurite>
    {
        protected override ITableStore Store { get; } = azurite.Connect();
    }

    public sealed class EveryLimit(Azurite azurite) : LimitConformance, IClassFixture<Azurite>
    {
        protected override ITableStore Store { get; } = azurite.Connect();
    }
}
