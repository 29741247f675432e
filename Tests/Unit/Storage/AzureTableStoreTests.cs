using System.Net;
using NodaTime;
using Welbevinden.Storage;
using Welbevinden.Storage.Tables;
using Welbevinden.Storage.Tables.AzureTables;
using Xunit;
using ETag = Azure.ETag;

namespace Welbevinden.Unit.Storage;

/// <summary>What Azure Tables can answer and its emulator does not: the transport is simulated, the engine is real.</summary>
public sealed class AzureTableStoreTests : IDisposable
{
    private readonly AzureWire _wire = new();
    private readonly AzureTableStore _store;

    public AzureTableStoreTests() => _store = _wire.Connect();

    public void Dispose() => _wire.Dispose();

    [Fact]
    public async Task An_empty_page_that_goes_on_is_followed_to_the_rows_behind_it()
    {
        _wire.Answers(
            HttpStatusCode.OK,
            """{"value":[]}""",
            ("x-ms-continuation-NextPartitionKey", "1!p&"),
            ("x-ms-continuation-NextRowKey", "1!r="));
        _wire.Answers(HttpStatusCode.OK, """{"value":[]}""", ("x-ms-continuation-NextPartitionKey", "last"));
        _wire.Answers(HttpStatusCode.OK, """{"value":[{"odata.etag":"W/\"1\"","RowKey":"r!0020x","n":"7","n@odata.type":"Edm.Int64"}]}""");

        var rows = new List<Entity>();
        await foreach (var row in _store.ReadAllAsync(Schema.CheckIn, new KeyRange("p")))
        {
            rows.Add(row);
        }

        Assert.Equal(new EntityKey("p", "r x"), Assert.Single(rows).Key);
        Assert.Equal(7, rows[0].Values.Number("n"));
        Assert.EndsWith("NextPartitionKey=1%21p%26&NextRowKey=1%21r%3D", _wire.Requests[1], StringComparison.Ordinal);
        Assert.EndsWith("NextPartitionKey=last", _wire.Requests[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_comes_back_as_the_type_the_service_names()
    {
        _wire.Answers(HttpStatusCode.OK, """
            {"odata.metadata":"m","odata.etag":"W/\"datetime'2026-11-28T07%3A00%3A00.1234567Z'\"","PartitionKey":"p","RowKey":"r",
            "Timestamp":"2026-11-28T07:00:00.1234567Z","text":"2026-11-28","whole":1.0,"least":-0.5,"yes":true,
            "none":"NaN","none@odata.type":"Edm.Double","less":"-Infinity","less@odata.type":"Edm.Double",
            "number":"9007199254740993","number@odata.type":"Edm.Int64","small":7,
            "time":"1601-01-01T00:00:00.0000001Z","time@odata.type":"Edm.DateTime","bytes":"AP8=","bytes@odata.type":"Edm.Binary"}
            """);

        var row = await _store.GetAsync(Schema.CheckIn, new EntityKey("p", "r"), CancellationToken.None);

        var expected = new Properties
        {
            ["text"] = "2026-11-28",
            ["whole"] = 1.0,
            ["least"] = -0.5,
            ["yes"] = true,
            ["none"] = double.NaN,
            ["less"] = double.NegativeInfinity,
            ["number"] = 9_007_199_254_740_993,
            ["small"] = 7,
            ["time"] = Instant.FromUtc(1601, 1, 1, 0, 0).PlusTicks(1),
            ["bytes"] = new byte[] { 0, 255 },
        };
        Assert.Equal(expected.ToArray(), row!.Values.ToArray());
        Assert.Equal(new ETag("W/\"datetime'2026-11-28T07%3A00%3A00.1234567Z'\""), row.ETag);
    }

    [Fact]
    public async Task An_insert_that_is_repeated_after_a_lost_answer_and_succeeds_is_written()
    {
        _wire.Breaks();
        _wire.Answers(HttpStatusCode.Accepted, AzureWire.Part("204 No Content", "ETag: W/\"2\""));

        Assert.Equal(new ETag("W/\"2\""), Assert.IsType<WriteResult.Written>(await InsertAsync()).ETags[0]);
    }

    [Theory]
    [InlineData("409 Conflict", "EntityAlreadyExists")]
    [InlineData("412 Precondition Failed", "UpdateConditionNotSatisfied")]
    [InlineData("404 Not Found", "ResourceNotFound")]
    public async Task A_write_that_is_refused_only_when_repeated_may_have_happened_and_is_not_called_refused(string status, string code)
    {
        _wire.Breaks();
        _wire.Answers(HttpStatusCode.Accepted, AzureWire.Part(status, "", AzureWire.Error(code)));

        await Assert.ThrowsAsync<StoreUnavailableException>(InsertAsync);
    }

    [Fact]
    public async Task A_write_that_is_refused_at_once_is_refused_by_name_and_operation()
    {
        _wire.Answers(
            HttpStatusCode.Accepted,
            AzureWire.Part(
                "412 Precondition Failed", "", AzureWire.Error("UpdateConditionNotSatisfied", "3:The update condition")));

        Assert.Equal(new WriteResult.Rejected(WriteError.Conflict, 3), await InsertAsync());
    }

    [Theory]
    [InlineData("EntityTooLarge", WriteError.EntityTooLarge)]
    [InlineData("TooManyProperties", WriteError.TooManyProperties)]
    public async Task A_merge_that_makes_a_row_too_large_is_refused_as_the_embedded_engine_does(string code, WriteError error)
    {
        _wire.Answers(HttpStatusCode.Accepted, AzureWire.Part("400 Bad Request", "", AzureWire.Error(code)));

        Assert.Equal(new WriteResult.Rejected(error, 0), await InsertAsync());
    }

    private Task<WriteResult> InsertAsync() =>
        _store.WriteAsync(Batch.Of(Schema.CheckIn, "p", new Operation.Insert("r", [])), CancellationToken.None);
}
