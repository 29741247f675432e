using System.Text.Json;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

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
    private const string Scope = "https://storage.azure.com/.default";

    private readonly TableWire _wire;

    private AzureTableStore(TableWire wire) => _wire = wire;

    /// <summary>Connects with a key (setting <c>Storage:ConnectionString</c>).</summary>
    /// <param name="connectionString">As the portal shows it, or <c>UseDevelopmentStorage=true</c>.</param>
    /// <param name="wallClock">Real time, for the signature; never a simulated clock.</param>
    /// <exception cref="FormatException">The string lacks a part; the message says which.</exception>
    public static AzureTableStore Connect(string connectionString, TimeProvider wallClock) =>
        Connect(connectionString, wallClock, transport: null);

    /// <summary>Checks that a connection string is complete, without connecting.</summary>
    /// <exception cref="FormatException">A part is missing or wrong. The message names it and never repeats the value.</exception>
    public static void RequireConnection(string connectionString) => _ = TableAccount.Parse(connectionString);

    /// <summary>Connects with an identity (setting <c>Storage:AccountUrl</c>, https).</summary>
    public static AzureTableStore Connect(Uri accountUrl, TokenCredential credential) =>
        new(new TableWire(accountUrl, new BearerTokenAuthenticationPolicy(credential, Scope), transport: null));

    internal static AzureTableStore Connect(string connectionString, TimeProvider wallClock, HttpPipelineTransport? transport)
    {
        var account = TableAccount.Parse(connectionString);
        return new(new TableWire(account.Endpoint, new SharedKeyLitePolicy(account, wallClock), transport));
    }

    public async Task<Entity?> GetAsync(Table table, EntityKey key, CancellationToken cancellationToken)
    {
        if (!Limits.Fits(key.Partition) || !Limits.Fits(key.Row))
        {
            return null;
        }

        var answer = await _wire.GetAsync(
            $"{table.Name}(PartitionKey='{Keys.Escape(key.Partition)}',RowKey='{Keys.Escape(key.Row)}')", cancellationToken);
        if (answer.Status == 404 && string.Equals(answer.ErrorCode, TableErrors.ResourceNotFound, StringComparison.Ordinal))
        {
            return null;
        }

        using var row = JsonOf(answer);
        return new Entity(key, EdmJson.Read(row.RootElement), answer.ETag);
    }

    public async Task<WriteResult> WriteAsync(Batch batch, CancellationToken cancellationToken)
    {
        if (Limits.Broken(batch) is { } broken)
        {
            return broken;
        }

        var boundary = Guid.NewGuid().ToString("N");
        using var content = RequestContent.Create(ChangeSet.Render(batch, _wire.Endpoint, boundary));
        var answer = await _wire.PostAsync("$batch", ChangeSet.ContentType(boundary), content, cancellationToken);
        var result = ChangeSet.Read(batch, answer.Status, answer.Body);
        return result is WriteResult.Rejected { Error: WriteError.AlreadyExists or WriteError.NotFound or WriteError.Conflict } rejected
            && answer.WasRetried
            ? throw new StoreUnavailableException(
                $"Azure Tables refused a repeated write ({rejected.Error}), perhaps because its first attempt had succeeded.")
            : result;
    }

    public async Task<Page> QueryAsync(Table table, KeyRange range, string? continuation, int pageSize, CancellationToken cancellationToken)
    {
        Limits.RequirePageSize(pageSize);
        if (!Limits.Fits(range.Partition) || !Limits.FitsAsPrefix(range.RowPrefix))
        {
            return new Page([], null);
        }

        var answer = await _wire.GetAsync(
            $"{table.Name}()?$filter={Uri.EscapeDataString(FilterOf(range))}&$top={pageSize}{continuation}", cancellationToken);
        using var rows = JsonOf(answer);
        var entities = rows.RootElement.GetProperty("value").EnumerateArray().Select(row => EntityOf(range.Partition, row)).ToList();
        return new Page(entities, ContinuationOf(answer));
    }

    public async Task EnsureTablesAsync(IEnumerable<Table> tables, CancellationToken cancellationToken)
    {
        foreach (var table in tables)
        {
            using var content = RequestContent.Create(
                JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string>(StringComparer.Ordinal) { ["TableName"] = table.Name }));
            var answer = await _wire.PostAsync("Tables", "application/json", content, cancellationToken);
            if (answer.IsError && !string.Equals(answer.ErrorCode, TableErrors.TableAlreadyExists, StringComparison.Ordinal))
            {
                throw answer.Unavailable();
            }
        }
    }

    public Task ProbeAsync(CancellationToken cancellationToken) => WriteProbe.RunAsync(this, cancellationToken);

    private static JsonDocument JsonOf(Answer answer) => answer.IsError ? throw answer.Unavailable() : JsonDocument.Parse(answer.Body);

    private static Entity EntityOf(string partition, JsonElement row) => new(
        new EntityKey(
            partition,
            Keys.Restore(row.GetProperty("RowKey").GetString()!)), EdmJson.Read(row), new ETag(row.GetProperty("odata.etag").GetString()!));

    /// <summary>Escaped keys contain no quotes, so the filter needs no escaping of its own.</summary>
    private static string FilterOf(KeyRange range)
    {
        var partition = $"PartitionKey eq '{Keys.Escape(range.Partition)}'";
        var prefix = Keys.EscapePrefix(range.RowPrefix);
        return prefix.Length == 0 ? partition : $"{partition} and RowKey ge '{prefix}' and RowKey lt '{Keys.AfterPrefix(prefix)}'";
    }

    private static string? ContinuationOf(Answer answer) => answer.NextPartition is null
        ? null
        : $"&NextPartitionKey={Uri.EscapeDataString(answer.NextPartition)}"
            + (answer.NextRow is null ? "" : $"&NextRowKey={Uri.EscapeDataString(answer.NextRow)}");
}
