using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Azure.Core.Diagnostics;
using Azure.Core.Pipeline;
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
    private const string Account = "AccountName=esdoorn;AccountKey=a2V5;TableEndpoint=http://127.0.0.1:9/";
    private readonly Wire _wire = new();
    private readonly HttpClient _client;
    private readonly AzureTableStore _store;

    public AzureTableStoreTests()
    {
        _client = new HttpClient(_wire);
        _store = AzureTableStore.Connect(Account, new HttpClientTransport(_client));
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
    public async Task A_service_that_asks_for_more_than_an_attempt_may_last_is_not_waited_for()
    {
        _wire.Answers(HttpStatusCode.ServiceUnavailable, Error("ServerBusy"), ("Retry-After", "6"));

        await Assert.ThrowsAsync<StoreUnavailableException>(InsertAsync);
        Assert.Single(_wire.Requests);
    }

    [Fact]
    public async Task A_service_that_never_answers_is_given_up_within_the_fifteen_seconds_of_a_card_action()
    {
        for (var attempt = 0; attempt < 4; attempt++)
        {
            _wire.Hangs();
        }

        var waited = Stopwatch.StartNew();
        Assert.Contains(
            "within 12 seconds",
            (await Assert.ThrowsAsync<StoreUnavailableException>(InsertAsync)).Message,
            StringComparison.Ordinal);
        Assert.InRange(waited.Elapsed, TimeSpan.FromSeconds(11), TimeSpan.FromSeconds(15));
        Assert.Equal(3, _wire.Requests.Count);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "<html>geheim</html>")]
    [InlineData(HttpStatusCode.Accepted, "<html>geheim</html>")]
    [InlineData(HttpStatusCode.NotFound, "<html>geheim</html>")]
    [InlineData(HttpStatusCode.OK, "")]
    [InlineData(HttpStatusCode.OK, "[]")]
    [InlineData(HttpStatusCode.OK, """{"geheim":1}""")]
    [InlineData(HttpStatusCode.OK, """{"value":[{"odata.etag":"W/\"1\"","RowKey":"geh""")]
    [InlineData(HttpStatusCode.Accepted, "--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_1\r\n\r\ngeheim")]
    public async Task An_answer_that_is_none_of_Azure_Tables_is_an_unavailable_store_and_is_not_repeated(HttpStatusCode status, string body)
    {
        var asked = new Func<Task>[]
        {
            () => _store.GetAsync(Schema.CheckIn, new EntityKey("p", "r"), CancellationToken.None),
            () => _store.QueryAsync(Schema.CheckIn, new KeyRange("p"), null, 10, CancellationToken.None),
            InsertAsync,
        };
        foreach (var ask in asked)
        {
            _wire.Answers(status, body);
            var said = await Assert.ThrowsAsync<StoreUnavailableException>(ask);
            Assert.Contains("proxy", said.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("geheim", said.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_rows_are_called_reaches_no_log_and_no_trace()
    {
        var seen = new List<string>();
        using var log = new AzureEventSourceListener((_, line) => seen.Add(line), EventLevel.LogAlways);
        using var traces = new ActivityListener
        {
            ShouldListenTo = static source => source.Name.StartsWith("Azure", StringComparison.Ordinal),
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = activity => seen.Add($"{activity.OperationName} {_wire.Requests.Count}"),
        };
        ActivitySource.AddActivityListener(traces);
        _wire.Answers(HttpStatusCode.NotFound, Error("ResourceNotFound"));

        await _store.GetAsync(Schema.CheckIn, new EntityKey("noor", "de-wit"), CancellationToken.None);

        Assert.Contains("noor", Assert.Single(_wire.Requests), StringComparison.Ordinal);
        Assert.DoesNotContain(seen, line => line.Contains("noor", StringComparison.Ordinal) || line.Contains("Table", StringComparison.Ordinal));
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
    [InlineData("AccountName=esdoorn;AccountKey=a2V5;TableEndpoint=http://[::1]:9/esdoorn", "IPv4")]
    [InlineData("geheim", "part without a name")]
    public void A_connection_string_that_is_wrong_is_told_which_part_and_keeps_its_secret(string connectionString, string named)
    {
        var refused = Assert.Throws<FormatException>(() => AzureTableStore.Connect(connectionString));

        Assert.Contains(named, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("geheim", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("UseDevelopmentStorage=true", "http://127.0.0.1:10002/devstoreaccount1/CheckIn")]
    [InlineData("AccountName=esdoorn;AccountKey=a2V5", "https://esdoorn.table.core.windows.net/CheckIn")]
    [InlineData(
        "DefaultEndpointsProtocol=https;AccountName=esdoorn;AccountKey=a2V5;EndpointSuffix=core.example",
        "https://esdoorn.table.core.example/CheckIn")]
    public async Task A_connection_string_leads_to_the_tables_of_its_account(string connectionString, string address)
    {
        _wire.Answers(HttpStatusCode.NotFound, Error("ResourceNotFound"));
        var store = AzureTableStore.Connect(connectionString, new HttpClientTransport(_client));

        await store.GetAsync(Schema.CheckIn, new EntityKey("p", "r"), CancellationToken.None);

        Assert.StartsWith(address, Assert.Single(_wire.Requests), StringComparison.Ordinal);
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

    /// <summary>Returns the responses in order and remembers the requests.</summary>
    private sealed class Wire : HttpMessageHandler
    {
        private readonly Queue<Func<CancellationToken, Task<HttpResponseMessage>>> _answers = [];

        public List<string> Requests { get; } = [];

        public void Breaks() => _answers.Enqueue(
            static _ => throw new HttpRequestException("reset after the request was sent", new IOException()));

        public void Hangs() => _answers.Enqueue(static async cancellationToken =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            throw new UnreachableException();
        });

        public void Answers(HttpStatusCode status, string body, params (string Name, string Value)[] headers) => _answers.Enqueue(_ =>
        {
            var answer = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8) };
            answer.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(
                body.StartsWith("--", StringComparison.Ordinal) ? "multipart/mixed; boundary=batchresponse_1" : "application/json");
            foreach (var (name, value) in headers)
            {
                answer.Headers.Add(name, value);
            }

            return Task.FromResult(answer);
        });

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Add(request.RequestUri!.AbsoluteUri);
            return _answers.Dequeue()(cancellationToken);
        }
    }
}
