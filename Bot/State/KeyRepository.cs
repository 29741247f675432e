using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Welbevinden.Storage;

namespace Welbevinden.Bot.State;

/// <summary>
/// Keeps the keys that seal receipts in the table store, so that every replica opens what another sealed and a restart loses nothing.
/// </summary>
/// <remarks>The framework asks for its keys synchronously, at start-up and when a key rolls (every 90 days): the one place that waits.</remarks>
internal sealed class KeyRepository(ITableStore store) : IXmlRepository
{
    private const string Partition = "dataprotection";

    public IReadOnlyCollection<XElement> GetAllElements() => Task.Run(ReadAsync).GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName) => Task.Run(() => WriteAsync(element, friendlyName)).GetAwaiter().GetResult();

    private async Task<IReadOnlyCollection<XElement>> ReadAsync()
    {
        var keys = new List<XElement>();
        await foreach (var row in store.ReadAllAsync(Tables.Keys, new KeyRange(Partition), CancellationToken.None))
        {
            keys.Add(XElement.Parse(row.Values.Text("xml")!));
        }

        return keys;
    }

    private async Task WriteAsync(XElement element, string friendlyName)
    {
        var insert = new Operation.Insert(friendlyName, new Properties { ["xml"] = element.ToString(SaveOptions.DisableFormatting) });
        var result = await store.WriteAsync(Batch.Of(Tables.Keys, Partition, insert), CancellationToken.None);
        if (result is WriteResult.Rejected { Error: not WriteError.AlreadyExists } rejected)
        {
            throw new StoreUnavailableException($"The key that seals receipts could not be stored: {rejected.Error}.");
        }
    }
}
