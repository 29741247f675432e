using Welbevinden.Cards.Shared;
using Welbevinden.Storage;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Admin.Check;

/// <summary>Writes a row, reads it back and deletes it, which together is what any use of the store needs.</summary>
internal sealed class StorageProbe(ITableStore store)
{
    private const string Partition = "check";
    private static readonly string[] Steps = ["write", "read", "delete"];

    public async Task<IReadOnlyList<CheckLine>> LookAsync(CancellationToken cancellationToken)
    {
        var row = Guid.NewGuid().ToString("N");
        var lines = new List<CheckLine>();
        foreach (var step in Steps)
        {
            var done = await TryAsync(step, row, cancellationToken);
            lines.Add(done ? CheckLine.Ok(CheckTexts.Storage(step)) : CheckLine.Wrong(CheckTexts.Storage(step), CheckTexts.StorageRemedy));
            if (!done)
            {
                break;
            }
        }

        return lines;
    }

    private async Task<bool> TryAsync(string step, string row, CancellationToken cancellationToken)
    {
        try
        {
            return step switch
            {
                "write" => await WriteAsync(row, cancellationToken),
                "read" => (await store.GetAsync(
                    Schema.Directory, new EntityKey(Partition, row), cancellationToken))?.Values.Text("probe") == row,
                _ => await store.TryWriteAsync(
                    Batch.Of(Schema.Directory, Partition, new Operation.Delete(row, Azure.ETag.All)), cancellationToken) is not null,
            };
        }
        catch (Exception unreachable) when (unreachable is not OperationCanceledException)
        {
            return false;
        }
    }

    private async Task<bool> WriteAsync(string row, CancellationToken cancellationToken)
    {
        await store.EnsureTablesAsync(Schema.All, cancellationToken);
        return await store.TryWriteAsync(
            Batch.Of(Schema.Directory, Partition, new Operation.Insert(row, new Properties { ["probe"] = row })),
            cancellationToken) is not null;
    }
}
