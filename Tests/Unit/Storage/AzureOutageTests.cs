using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Net;
using Azure.Core.Diagnostics;
using Welbevinden.Storage;
using Welbevinden.Storage.Tables;
using Welbevinden.Storage.Tables.AzureTables;
using Xunit;

namespace Welbevinden.Unit.Storage;

/// <summary>An Azure Tables that is away, slow or behind something else, and what is said of it.</summary>
public sealed class AzureOutageTests : IDisposable
{
    private readonly AzureWire _wire = new();
    private readonly AzureTableStore _store;

    public AzureOutageTests() => _store = _wire.Connect();

    public void Dispose() => _wire.Dispose();

    [Fact]
    public async Task A_service_that_stays_away_is_an_unavailable_store()
    {
        for (var attempt = 0; attempt < 4; attempt++)
        {
            _wire.Answers(HttpStatusCode.ServiceUnavailable, AzureWire.Error("ServerBusy"));
        }

        Assert.Contains(
            "503 ServerBusy",
            (await Assert.ThrowsAsync<StoreUnavailableException>(() => _store.ProbeAsync(CancellationToken.None))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_asks_for_more_than_an_attempt_may_last_is_not_waited_for()
    {
        _wire.Answers(HttpStatusCode.ServiceUnavailable, AzureWire.Error("ServerBusy"), ("Retry-After", "6"));

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
        var seen = new ConcurrentQueue<string>();
        using var log = new AzureEventSourceListener((_, line) => seen.Enqueue(line), EventLevel.LogAlways);
        using var traces = new ActivityListener
        {
            ShouldListenTo = static source => source.Name.StartsWith("Azure", StringComparison.Ordinal),
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = activity => seen.Enqueue(activity.OperationName),
        };
        ActivitySource.AddActivityListener(traces);
        _wire.Answers(HttpStatusCode.NotFound, AzureWire.Error("ResourceNotFound"));

        await _store.GetAsync(Schema.CheckIn, new EntityKey("noor", "de-wit"), CancellationToken.None);

        Assert.Contains("noor", Assert.Single(_wire.Requests), StringComparison.Ordinal);
        Assert.DoesNotContain(
            seen, static line => line.Contains("noor", StringComparison.Ordinal) || line.Contains("Table", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_key_is_said_without_the_key()
    {
        _wire.Answers(HttpStatusCode.Forbidden, AzureWire.Error("AuthenticationFailed"));

        var said = (await Assert.ThrowsAsync<StoreUnavailableException>(() => _store.ProbeAsync(CancellationToken.None))).Message;
        Assert.Contains("AuthenticationFailed", said, StringComparison.Ordinal);
        Assert.DoesNotContain("a2V5", said, StringComparison.Ordinal);
    }

    private Task<WriteResult> InsertAsync() =>
        _store.WriteAsync(Batch.Of(Schema.CheckIn, "p", new Operation.Insert("r", [])), CancellationToken.None);
}
