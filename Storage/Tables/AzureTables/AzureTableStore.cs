using Azure;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;

namespace Welbevinden.Storage.Tables.AzureTables;

/// <summary>The engine for many replicas: Azure Table storage, or its emulator Azurite.</summary>
/// <remarks>
/// A write without a clear response (timeout, reset, 5xx) is sent again. When the retry succeeds, the write happened once: inserts and
/// writes with an ETag cannot happen twice, the others have the same result. When the retry is refused, the refusal may be caused by the
/// write's own earlier success. A row that merely looks like ours may be another replica's (two claims can be equal), so nothing is
/// guessed: that throws <see cref="StoreUnavailableException"/>, "may have happened", and the caller reads before it goes on.
/// </remarks>
public sealed class AzureTableStore : ITableStore
{
    private readonly TableServiceClient _account;

    private AzureTableStore(TableServiceClient account) => _account = account;

    /// <summary>Connects with a key (setting <c>Storage:ConnectionString</c>).</summary>
    /// <param name="connectionString">As the portal shows it, or <c>UseDevelopmentStorage=true</c>.</param>
    /// <exception cref="FormatException">The string lacks a part; the message says which.</exception>
    public static AzureTableStore Connect(string connectionString) => Connect(connectionString, transport: null);

    /// <summary>Connects with an identity (setting <c>Storage:AccountUrl</c>, https).</summary>
    public static AzureTableStore Connect(Uri accountUrl, TokenCredential credential) =>
        Connect(accountUrl, credential, transport: null);

    /// <summary>Checks that a connection string is complete, without connecting.</summary>
    /// <exception cref="FormatException">A part is missing or wrong. The message names it and never repeats the value.</exception>
    public static void RequireConnection(string connectionString) => _ = TableAccount.Parse(connectionString);

    internal static AzureTableStore Connect(string connectionString, HttpPipelineTransport? transport)
    {
        var account = TableAccount.Parse(connectionString);
        return new(new TableServiceClient(
            account.Endpoint, new TableSharedKeyCredential(account.Name, account.Key), WireOptions.Create(transport)));
    }

    internal static AzureTableStore Connect(Uri accountUrl, TokenCredential credential, HttpPipelineTransport? transport) =>
        new(new TableServiceClient(accountUrl, credential, WireOptions.Create(transport)));

    public async Task<Entity?> GetAsync(Table table, EntityKey key, CancellationToken cancellationToken) =>
        Limits.Fits(key.Partition) && Limits.Fits(key.Row)
            ? await AskAsync(limit => FindAsync(table, key, limit), cancellationToken)
            : null;

    public async Task<WriteResult> WriteAsync(Batch batch, CancellationToken cancellationToken) =>
        Limits.Broken(batch) ?? await AskAsync(limit => SubmitAsync(batch, limit), cancellationToken);

    public async Task<Page> QueryAsync(Table table, KeyRange range, string? continuation, int pageSize, CancellationToken cancellationToken)
    {
        Limits.RequirePageSize(pageSize);
        return Limits.Fits(range.Partition) && Limits.FitsAsPrefix(range.RowPrefix)
            ? await AskAsync(limit => ReadPageAsync(table, range, continuation, pageSize, limit), cancellationToken)
            : new Page([], null);
    }

    public async Task EnsureTablesAsync(IEnumerable<Table> tables, CancellationToken cancellationToken)
    {
        foreach (var table in tables)
        {
            await AskAsync(limit => _account.CreateTableIfNotExistsAsync(table.Name, limit), cancellationToken);
        }
    }

    public Task ProbeAsync(CancellationToken cancellationToken) => WriteProbe.RunAsync(this, cancellationToken);

    private async Task<Entity?> FindAsync(Table table, EntityKey key, CancellationToken cancellationToken)
    {
        try
        {
            var row = await _account.GetTableClient(table.Name).GetEntityAsync<TableEntity>(
                Keys.Escape(key.Partition), Keys.Escape(key.Row), cancellationToken: cancellationToken);
            return TableRows.Read(key, row.Value);
        }
        catch (RequestFailedException absent) when (TableErrors.ErrorOf(absent.ErrorCode) is WriteError.NotFound)
        {
            // Not GetEntityIfExists: that takes a table that is gone, and a proxy's 404, for a row that is not there.
            return null;
        }
    }

    /// <summary>One row too goes as a batch: one shape of request and of refusal.</summary>
    private async Task<WriteResult> SubmitAsync(Batch batch, CancellationToken cancellationToken)
    {
        using var retries = new RetryNote();
        try
        {
            var answers = await _account.GetTableClient(batch.Table.Name).SubmitTransactionAsync(
                batch.Operations.Select(operation => TableRows.ActionOf(batch.Partition, operation)), cancellationToken);
            return answers.Value.Count == batch.Operations.Count
                ? new WriteResult.Written([.. answers.Value.Select(static answer => answer.Headers.ETag ?? default)])
                : throw TableErrors.Unreadable("a batch with another number of parts");
        }
        catch (RequestFailedException refused) when (TableErrors.ErrorOf(refused.ErrorCode) is { } error)
        {
            return retries.WasRetried && error is WriteError.AlreadyExists or WriteError.NotFound or WriteError.Conflict
                ? throw new StoreUnavailableException(
                    $"Azure Tables refused a repeated write ({error}), perhaps because its first attempt had succeeded.")
                : new WriteResult.Rejected(error, (refused as TableTransactionFailedException)?.FailedTransactionActionIndex ?? 0);
        }
    }

    private async Task<Page> ReadPageAsync(
        Table table, KeyRange range, string? continuation, int pageSize, CancellationToken cancellationToken)
    {
        var page = await _account.GetTableClient(table.Name)
            .QueryAsync<TableEntity>(TableRows.FilterOf(range), pageSize, cancellationToken: cancellationToken)
            .AsPages(continuation)
            .FirstAsync(cancellationToken);

        // The client takes JSON without rows for an empty page, which is no error anybody would notice.
        return page.GetRawResponse().Content.ToMemory().Span.IndexOf("\"value\""u8) < 0
            ? throw TableErrors.Unreadable("a page without rows")
            : new Page([.. page.Values.Select(row => TableRows.Read(range.Partition, row))], page.ContinuationToken);
    }

    /// <summary>The one place where a request gets its time limit and its failure a text.</summary>
    private static async Task<T> AskAsync<T>(Func<CancellationToken, Task<T>> ask, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(WireOptions.TotalTimeout);
        try
        {
            return await ask(limit.Token);
        }
        catch (Exception failure) when (failure is not StoreUnavailableException && !cancellationToken.IsCancellationRequested)
        {
            throw limit.IsCancellationRequested ? TableErrors.TooLate() : TableErrors.Unavailable(failure);
        }
    }
}
