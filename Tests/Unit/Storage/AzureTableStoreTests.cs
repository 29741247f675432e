using System.Net;
using System.Text;
using Azure.Core.Pipeline;
using Welbevinden.Storage;
using Welbevinden.Storage.Tables;
using Welbevinden.Storage.Tables.AzureTables;
using Xunit;
using ETag = Azure.ETag;

namespace Welbevinden.Unit.Storage;

/// <summary>What Azure Tables can answer and its emulator does not: the transport is simulated, the engine is real.</summary>
public sealed class AzureTableStoreTests : IDisposable
{
    private const string Account = "AccountName=esdoorn;AccountKey=a2V5;TableEndpoint=http://127.0.0.1:9/";
    private readonly Wire _wire = new();
    private readonly HttpClient _client;
    private readonly AzureTableStore _store;

    public AzureTableStoreTests()
    {
        _client = new HttpClient(_wire);
        _store = AzureTableStore.Connect(Account, new Noon(), new HttpClientTransport(_client));
    }

    public void Dispose()
    {
        _client.Dispose();
        _wire.Dispose();
    }

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
        Assert.Contains("NextPartitionKey=1%21p%26&NextRowKey=1%21r%3D", _wire.Requests[1], StringComparison.Ordinal);
        Assert.EndsWith("NextPartitionKey=last", _wire.Requests[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_insert_that_is_repeated_after_a_lost_answer_and_succeeds_is_written()
    {
        _wire.Breaks();
        _wire.Answers(HttpStatusCode.Accepted, Part("204 No Content", "ETag: W/\"2\""));

        Assert.Equal(new ETag("W/\"2\""), Assert.IsType<WriteResult.Written>(await InsertAsync()).ETags[0]);
    }

    [Theory]
    [InlineData("409 Conflict", "EntityAlreadyExists")]
    [InlineData("412 Precondition Failed", "UpdateConditionNotSatisfied")]
    [InlineData("404 Not Found", "ResourceNotFound")]
    public async Task A_write_that_is_refused_only_when_repeated_may_have_happened_and_is_not_called_refused(string status, string code)
    {
        _wire.Breaks();
        _wire.Answers(HttpStatusCode.Accepted, Part(status, "", Error(code)));

        await Assert.ThrowsAsync<StoreUnavailableException>(InsertAsync);
    }

    [Fact]
    public async Task A_write_that_is_refused_at_once_is_refused_by_name_and_operation()
    {
        _wire.Answers(
            HttpStatusCode.Accepted, Part("412 Precondition Failed", "", Error("UpdateConditionNotSatisfied", "3:The update condition")));

        Assert.Equal(new WriteResult.Rejected(WriteError.Conflict, 3), await InsertAsync());
    }

    [Theory]
    [InlineData("EntityTooLarge", WriteError.EntityTooLarge)]
    [InlineData("TooManyProperties", WriteError.TooManyProperties)]
    public async Task A_merge_that_makes_a_row_too_large_is_refused_as_the_embedded_engine_does(string code, WriteError error)
    {
        _wire.Answers(HttpStatusCode.Accepted, Part("400 Bad Request", "", Error(code)));

        Assert.Equal(new WriteResult.Rejected(error, 0), await InsertAsync());
    }

    [Fact]
    public async Task A_service_that_stays_away_is_an_unavailable_store()
    {
        for (var attempt = 0; attempt < 4; attempt++)
        {
            _wire.Answers(HttpStatusCode.ServiceUnavailable, Error("ServerBusy"));
        }

        Assert.Contains(
            "503 ServerBusy",
            (await Assert.ThrowsAsync<StoreUnavailableException>(() => _store.ProbeAsync(CancellationToken.None))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_key_is_said_without_the_key()
    {
        _wire.Answers(HttpStatusCode.Forbidden, Error("AuthenticationFailed"));

        var said = (await Assert.ThrowsAsync<StoreUnavailableException>(() => _store.ProbeAsync(CancellationToken.None))).Message;
        Assert.Contains("AuthenticationFailed", said, StringComparison.Ordinal);
        Assert.DoesNotContain("a2V5", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AccountKey=a2V5", "AccountName")]
    [InlineData("AccountName=esdoorn", "AccountKey")]
    [InlineData("AccountName=esdoorn;AccountKey=geheim!", "AccountKey")]
    [InlineData("AccountName=esdoorn;AccountKey=a2V5;TableEndpoint=ftp://x", "TableEndpoint")]
    [InlineData("geheim", "part without a name")]
    public void A_connection_string_that_is_wrong_is_told_which_part_and_keeps_its_secret(string connectionString, string named)
    {
        var refused = Assert.Throws<FormatException>(() => AzureTableStore.Connect(connectionString, new Noon()));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", refused.Message, StringComparison.Ordinal);
    }

    private Task<WriteResult> InsertAsync() =>
        _store.WriteAsync(Batch.Of(Schema.CheckIn, "p", new Operation.Insert("r", [])), CancellationToken.None);

    private static string Part(string status, string header, string body = "") =>
        $"--batchresponse_1\r\nContent-Type: multipart/mixed; "
            + $"boundary=changesetresponse_1\r\n\r\n--changesetresponse_1\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 "
                + $"{status}\r\n{header}\r\n\r\n{body}\r\n--changesetresponse_1--\r\n--batchresponse_1--\r\n";

    private static string Error(string code, string message = "0:") =>
        """{"odata.error":{"code":"CODE","message":{"lang":"en-US","value":"MESSAGE"}}}"""
            .Replace("CODE", code, StringComparison.Ordinal).Replace("MESSAGE", message, StringComparison.Ordinal);

    private sealed class Noon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);
    }

    /// <summary>Returns the responses in order and remembers the requests.</summary>
    private sealed class Wire : HttpMessageHandler
    {
        private readonly Queue<Func<HttpResponseMessage>> _answers = [];

        public List<string> Requests { get; } = [];

        public void Breaks() =>
            _answers.Enqueue(static () => throw new HttpRequestException("reset after the request was sent", new IOException()));

        public void Answers(HttpStatusCode status, string body, params (string Name, string Value)[] headers) => _answers.Enqueue(() =>
        {
            var answer = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8) };
            foreach (var (name, value) in headers)
            {
                answer.Headers.Add(name, value);
            }

            return answer;
        });

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Add(request.RequestUri!.AbsoluteUri);
            return Task.FromResult(_answers.Dequeue()());
        }
    }
}
