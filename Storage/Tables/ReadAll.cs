using System.Runtime.CompilerServices;

namespace Welbevinden.Storage.Tables;

/// <summary>Reads a whole range, page after page, including past empty pages with a continuation.</summary>
public static class ReadAll
{
    /// <summary>The rows of a range in ordinal order of their row key. Rows written meanwhile may or may not be among them.</summary>
    public static async IAsyncEnumerable<Entity> ReadAllAsync(
        this ITableStore store, Table table, KeyRange range, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        string? continuation = null;
        do
        {
            var page = await store.QueryAsync(table, range, continuation, Limits.PageSize, cancellationToken);
            foreach (var entity in page.Entities)
            {
                yield return entity;
            }

            continuation = page.Continuation;
        }
        while (continuation is not null);
    }
}
