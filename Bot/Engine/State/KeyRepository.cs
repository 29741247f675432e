using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Welbevinden.Storage;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Engine.State;

/// <summary>
/// Keeps the keys that seal receipts in the table store, so that every replica opens what another sealed and a restart loses nothing.
/// Replicas that see the same keys and need a new one at the same moment end up with one: its row is named after the keys that were there,
/// and the first writer wins.
/// </summary>
/// <remarks>The framework asks for its keys synchronously, at start-up and when a key rolls (every 90 days): the only place that
/// blocks.</remarks>
internal sealed class KeyRepository(ITableStore store) : IXmlRepository
{
    public const string Partition = "dataprotection";

    public const string Xml = "xml";

    private IReadOnlyList<Guid> _seen = [];

    /// <summary>The keys that were there at the last read.</summary>
    public IReadOnlyList<Guid> Seen => Volatile.Read(ref _seen);

    public IReadOnlyCollection<XElement> GetAllElements() => Task.Run(ReadAsync).GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName) =>
        Task.Run(() => WriteAsync(element, friendlyName)).GetAwaiter().GetResult();

    private async Task<IReadOnlyCollection<XElement>> ReadAsync()
    {
        var keys = new List<XElement>();
        await foreach (var row in store.ReadAllAsync(Schema.Keys, new KeyRange(Partition), CancellationToken.None))
        {
            keys.Add(XElement.Parse(row.Values.Text(Xml)!));
        }

        Volatile.Write(ref _seen, [.. keys.Where(IsKey).Select(key => (Guid?)key.Attribute("id") ?? Guid.Empty).Order()]);
        return keys;
    }

    /// <summary>
    /// A key that comes second is dropped: the framework reads the keys again after creating one, and takes the one that came first. What
    /// was seen is the framework's own last read, on which it decided that a key is needed.
    /// </summary>
    private async Task WriteAsync(XElement element, string friendlyName)
    {
        var row = IsKey(element) ? NameAfter(Seen) : friendlyName;
        var insert = new Operation.Insert(row, new Properties { [Xml] = element.ToString(SaveOptions.DisableFormatting) });
        var result = await store.WriteAsync(Batch.Of(Schema.Keys, Partition, insert), CancellationToken.None);
        if (result is WriteResult.Rejected { Error: not WriteError.AlreadyExists } rejected)
        {
            throw new StoreUnavailableException($"The key that seals receipts could not be stored: {rejected.Error}.");
        }
    }

    private static bool IsKey(XElement element) => element.Name.LocalName == "key";

    private static string NameAfter(IReadOnlyList<Guid> seen) =>
        seen.Count == 0
            ? "key-first"
            : $"key-after-{Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join(' ', seen))))[..32]}";
}
