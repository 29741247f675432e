using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using NodaTime;
using Welbevinden.Bot.School.Graph;
using Welbevinden.Cards.School;
using Welbevinden.LocalTeams;
using Welbevinden.Unit.Support;
using Xunit;
using Event = Microsoft.Graph.Models.Event;

namespace Welbevinden.Unit.School;

/// <summary>Whatever answers in the place of Graph is named, and the bot's token is only for Graph.</summary>
public sealed class GraphClientTests : IAsyncLifetime
{
    private const string Nobody = """{ "value": [] }""";

    private readonly ConcurrentQueue<(string Address, string? Token, string Body)> _asked = new();
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _answers = new();
    private readonly WebApplication _server = LoopbackHost.Build(0);
    private readonly WebApplication _elsewhere = LoopbackHost.Build(0);
    private readonly ManualTime _time = new(Instant.FromUtc(2026, 11, 23, 8, 0), realTimers: true);
    private GraphClient _graph = null!;
    private string _elsewhereUrl = "";
    private int _askedElsewhere;

    public async ValueTask InitializeAsync()
    {
        _server.MapFallback(AnswerAsync);
        _elsewhere.MapFallback(() => Interlocked.Increment(ref _askedElsewhere));
        var origin = new Uri(await LoopbackHost.StartAsync(_server));
        _elsewhereUrl = await LoopbackHost.StartAsync(_elsewhere);
        _graph = new GraphClient(
            origin,
            new NumberedTokens(),
            _time,
            new RetryPace(3, TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(2), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1)));
    }

    public async ValueTask DisposeAsync()
    {
        _graph.Dispose();
        await _server.DisposeAsync();
        await _elsewhere.DisposeAsync();
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task A_redirect_is_refused_and_not_followed(int status)
    {
        Answers(status, "", context => context.Response.Headers.Location = $"{_elsewhereUrl}/v1.0/users");

        var refused = await RefusedAsync();

        Assert.Equal((GraphTrouble.Refused, status), (refused.Trouble, refused.Status));
        Assert.Equal(0, _askedElsewhere);
    }

    [Fact]
    public async Task A_link_to_another_host_is_refused_before_anything_is_sent_there()
    {
        Answers(200, $$"""{ "value": [], "@odata.nextLink": "{{_elsewhereUrl}}/v1.0/users?$skiptoken=x" }""");

        var refused = await Assert.ThrowsAsync<GraphException>(
            () => new GraphPages(_graph).ReadAsync(
                sdk => GraphQuestions.Accounts(sdk, ["x"], signInNames: false), _ => { }, CancellationToken.None));

        Assert.Equal(GraphTrouble.SchemaChanged, refused.Trouble);
        Assert.Equal(0, _askedElsewhere);
    }

    [Fact]
    public async Task A_token_that_is_refused_is_replaced_once()
    {
        Answers(401, "");
        Answers(200, Nobody);
        await ReadAsync();
        Assert.Equal("Bearer 1, Bearer 2", string.Join(", ", _asked.Select(one => one.Token)));

        Answers(401, """{ "error": { "code": "InvalidAuthenticationToken" } }""");
        Answers(401, """{ "error": { "code": "InvalidAuthenticationToken" } }""");
        var refused = await RefusedAsync();
        Assert.Equal((GraphTrouble.Unauthorized, "InvalidAuthenticationToken"), (refused.Trouble, refused.Detail));
        Assert.Equal(4, _asked.Count);
    }

    [Fact]
    public async Task A_proxy_that_answers_in_HTML_is_told_by_its_status_and_never_read_as_nobody()
    {
        Answers(200, "<html>Sign in to the network</html>", context => context.Response.ContentType = "text/html");
        Assert.Equal(GraphTrouble.SchemaChanged, (await RefusedAsync()).Trouble);

        Answers(403, "<html>Blocked</html>", context => context.Response.ContentType = "text/html");
        var blocked = await RefusedAsync();
        Assert.Equal((GraphTrouble.Forbidden, "403"), (blocked.Trouble, blocked.Detail));

        Answers(200, "<html>Sign in to the network</html>", context => context.Response.ContentType = "text/html");
        Assert.Equal(GraphTrouble.SchemaChanged, (await Assert.ThrowsAsync<GraphException>(MakeAsync)).Trouble);
    }

    [Theory]
    [InlineData(410, "", GraphTrouble.SyncStateLost)]
    [InlineData(400, "resyncRequired", GraphTrouble.SyncStateLost)]
    [InlineData(403, "Authorization_RequestDenied", GraphTrouble.Forbidden)]
    [InlineData(404, "not a code: Collega 1", GraphTrouble.NotFound)]
    [InlineData(409, "Conflict", GraphTrouble.Refused)]
    [InlineData(501, "NotImplemented", GraphTrouble.Failing)]
    public async Task An_error_is_named_and_only_a_code_of_it_is_told(int status, string code, GraphTrouble trouble)
    {
        Answers(status, $$"""{ "error": { "code": "{{code}}", "message": "Collega 1" } }""");

        var refused = await RefusedAsync();

        Assert.Equal((trouble, status), (refused.Trouble, refused.Status));
        Assert.DoesNotContain("Collega", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_passes_is_asked_again_with_the_same_body_also_after_a_connection_that_broke()
    {
        Answers(429, "", context => context.Response.Headers.RetryAfter = "0");
        _answers.Enqueue(
            context =>
            {
                context.Abort();
                return Task.CompletedTask;
            });
        _answers.Enqueue(
            async context =>
            {
                context.Response.ContentLength = 1000;
                await context.Response.WriteAsync("{");
                await context.Response.Body.FlushAsync();
                await Task.Delay(TimeSpan.FromMilliseconds(200)); // The half is on its way before the rest breaks.
                context.Abort();
            });
        Answers(201, """{ "id": "made" }""");

        Assert.Equal("made", (await MakeAsync())?.Id);
        Assert.Equal(4, _asked.Count);
        var body = Assert.Single(_asked.Select(one => one.Body).Distinct(StringComparer.Ordinal));
        Assert.Contains("Evaluatie", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_long_as_Graph_says_is_waited_up_to_a_limit()
    {
        Answers(429, "", context => context.Response.Headers.RetryAfter = "1");
        Answers(200, Nobody);
        var watch = Stopwatch.StartNew();
        await ReadAsync();
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.9, 60);

        Answers(503, "", context => context.Response.Headers.RetryAfter = "3600");
        Assert.Equal(GraphTrouble.Failing, (await RefusedAsync()).Trouble);
        Assert.Equal(3, _asked.Count);

        Answers(429, "", context => context.Response.Headers.RetryAfter = _time.GetUtcNow().AddDays(1).ToString("R"));
        Assert.Equal(GraphTrouble.Throttled, (await RefusedAsync()).Trouble);
        Assert.Equal(4, _asked.Count);
    }

    [Fact]
    public async Task What_does_not_pass_ends_after_a_few_times()
    {
        for (var time = 0; time < 4; time++)
        {
            Answers(500, "");
        }

        Assert.Equal(GraphTrouble.Failing, (await RefusedAsync()).Trouble);
        Assert.Equal(4, _asked.Count);

        await _server.StopAsync();
        Assert.Equal(GraphTrouble.Unreachable, (await RefusedAsync()).Trouble);
    }

    [Fact]
    public async Task No_span_holds_an_address_whoever_listens()
    {
        var spans = new ConcurrentQueue<string>();
        using var listener = new ActivityListener
        {
            // What serves requests is the stand-in and no part of the bot.
            ShouldListenTo = source => source.Name != "Microsoft.AspNetCore",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span => spans.Enqueue(
                $"{span.Source.Name} {span.DisplayName} {string.Join(' ', span.TagObjects.Select(tag => tag.Value))}"),
        };
        ActivitySource.AddActivityListener(listener);
        Answers(200, $$"""{ "value": [], "@odata.nextLink": "{{_graph.Origin}}v1.0/users?$skiptoken=id-of-somebody" }""");
        Answers(200, Nobody);
        Answers(201, """{ "id": "made" }""");

        await new GraphPages(_graph).ReadAsync(
            sdk => GraphQuestions.Accounts(sdk, ["id-of-somebody"], signInNames: false), _ => { }, CancellationToken.None);
        await MakeAsync();

        Assert.Contains(_asked, one => one.Address.Contains("id-of-somebody", StringComparison.Ordinal));
        Assert.Contains(spans, span => span.StartsWith("Microsoft.Kiota", StringComparison.Ordinal));
        Assert.DoesNotContain(spans, span => span.Contains("somebody", StringComparison.Ordinal));
    }

    private Task<Event?> MakeAsync() => _graph.AskAsync(
        sdk => sdk.Users["id-of-somebody"].Events.PostAsync(new Event { Subject = "Evaluatie" }), CancellationToken.None);

    private async Task ReadAsync()
    {
        using var read = await _graph.ReadAsync(
            sdk => GraphQuestions.Accounts(sdk, ["x"], signInNames: false), CancellationToken.None);
    }

    private Task<GraphException> RefusedAsync() => Assert.ThrowsAsync<GraphException>(ReadAsync).WaitAsync(TimeSpan.FromMinutes(2));

    private void Answers(int status, string body, Action<HttpContext>? more = null) => _answers.Enqueue(
        async context =>
        {
            (context.Response.StatusCode, context.Response.ContentType) = (status, "application/json");
            context.Response.Headers.Date = _time.GetUtcNow().ToString("R");
            more?.Invoke(context);
            await context.Response.WriteAsync(body);
        });

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new StreamReader(context.Request.Body);
        _asked.Enqueue((context.Request.GetEncodedUrl(), context.Request.Headers.Authorization, await body.ReadToEndAsync()));
        Assert.True(_answers.TryDequeue(out var answer));
        await answer(context);
    }

    /// <summary>1, and after a refusal 2, 3 and so on.</summary>
    private sealed class NumberedTokens : IAppTokens
    {
        private int _number = 1;

        public ValueTask<(string? Token, string Cause)> GetAsync(CancellationToken cancellationToken) => new(($"{_number}", ""));

        public ValueTask<(string? Token, string Cause)> ReplaceAsync(string refused, CancellationToken cancellationToken) =>
            new(($"{++_number}", ""));

        public void Dispose()
        {
        }
    }
}
