using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Bot.Teams.Out;
using Welbevinden.Bot.Teams.Tokens;
using Welbevinden.Storage;
using Xunit;

namespace Welbevinden.Unit.Teams;

/// <summary>The bot calls Teams over real HTTP; whatever comes back, or does not, has a named result. The same on both
/// channels.</summary>
public abstract class ConnectorTests(string channel) : IAsyncLifetime
{
    private const string Card = """{"type":"AdaptiveCard","version":"1.5","fallbackText":"Hoe gaat het?"}""";

    private TeamsHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await TeamsHost.StartAsync(channel);

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_card_goes_out_alone_with_its_summary_and_a_token()
    {
        var result = await _host.Connector.SendAsync(Chat(), Card, default);

        Assert.Equal(new ConnectorResult.Accepted("1"), result);
        var (method, target, authorization, body) = Assert.Single(_host.Channel.Requests);
        Assert.Equal(("POST", "/amer/v3/conversations/a%3Apersonal/activities", "Bearer own-1"), (method, target, authorization));
        var sent = JsonNode.Parse(body)!;
        Assert.Equal(("message", "Hoe gaat het?", null), ((string?)sent["type"], (string?)sent["summary"], (string?)sent["text"]));
        Assert.Equal(Card, sent["attachments"]![0]!["content"]!.ToJsonString());
    }

    [Fact]
    public async Task Every_route_is_the_connectors_and_every_id_is_escaped()
    {
        var chat = Chat("19:a/b\\#? é@x;messageid=1");
        await _host.Connector.CreateConversationAsync(chat.ServiceUrl, "tenant-1", new PersonId("sanne-id"), default);
        await _host.Connector.UpdateAsync(chat, "1/2", Card, default);
        await _host.Connector.DeleteAsync(chat, "...", default);
        await _host.Connector.MemberAsync(chat, "29:x", default);

        // Three dots are no path, and only our own wire escapes them all the same.
        var dots = channel == "Direct" ? "%2E%2E%2E" : "...";
        const string Id = "19%3Aa%2Fb%5C%23%3F%20%C3%A9%40x%3Bmessageid%3D1";
        Assert.Equal(
            $"""
            POST /amer/v3/conversations
            PUT /amer/v3/conversations/{Id}/activities/1%2F2
            DELETE /amer/v3/conversations/{Id}/activities/{dots}
            GET /amer/v3/conversations/{Id}/members/29%3Ax
            """,
            string.Join('\n', _host.Channel.Requests.Select(r => $"{r.Method} {r.Target}")));
    }

    /// <summary>The SDK does not escape dots, and .NET takes them for a path: a deletion would go to the conversation.</summary>
    [Theory]
    [InlineData(".")]
    [InlineData("..")]
    public async Task An_id_that_is_a_path_goes_nowhere_else(string id)
    {
        var result = await _host.Connector.DeleteAsync(Chat(), id, default);

        var isDirect = channel == "Direct";
        Assert.Equal(isDirect ? new ConnectorResult.Accepted("1") : new ConnectorResult.Faulty(400, "IdIsPath"), result);
        Assert.Equal(
            isDirect ? [$"/amer/v3/conversations/a%3Apersonal/activities/{id.Replace(".", "%2E", StringComparison.Ordinal)}"] : [],
            _host.Channel.Requests.Select(r => r.Target),
            StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ConnectorAnswerTests.Answers), MemberType = typeof(ConnectorAnswerTests))]
    public async Task Every_answer_of_Teams_has_its_meaning(int status, string body, string meaning)
    {
        _host.Channel.Connector = Answers(status, body);

        Assert.Equal(meaning, (await _host.Connector.SendAsync(Chat(), Card, default)).ToString());
        Assert.Equal(meaning, (await _host.Connector.UpdateAsync(Chat(), "1", Card, default)).ToString());
        Assert.Equal(meaning, (await _host.Connector.DeleteAsync(Chat(), "1", default)).ToString());
        Assert.Equal(
            meaning,
            (await _host.Connector.CreateConversationAsync(Chat().ServiceUrl, "t", new PersonId("p"), default)).ToString());
        if (status >= 300)
        {
            var failed = Assert.IsType<MembersResult.Failed>(await _host.Connector.MembersAsync(Chat(), default));
            Assert.Equal(meaning, failed.Cause.ToString());
            failed = Assert.IsType<MembersResult.Failed>(await _host.Connector.MemberAsync(Chat(), "29:x", default));
            Assert.Equal(meaning, failed.Cause.ToString());
        }
    }

    [Theory]
    [InlineData("<html><body>502 Bad Gateway</body></html>")]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("{\"members\":7}")]
    public async Task A_page_of_members_that_cannot_be_read_is_no_list(string body)
    {
        _host.Channel.Connector = Answers(200, body);

        Assert.Equal(
            new MembersResult.Failed(new ConnectorResult.Ambiguous("unreadablePage")), await _host.Connector.MembersAsync(Chat(), default));
    }

    [Theory]
    [InlineData("7", 7)]
    [InlineData("Mon, 23 Nov 2026 08:00:20 GMT", 20)]
    [InlineData(null, null)]
    public async Task A_throttled_send_says_for_how_long(string? header, int? seconds)
    {
        _host.Channel.Connector = context =>
        {
            context.Response.Headers.Date = "Mon, 23 Nov 2026 08:00:00 GMT";
            return Answers(429, "{}", header)(context);
        };

        Assert.Equal(
            new ConnectorResult.Throttled(seconds is { } wait ? NodaTime.Duration.FromSeconds(wait) : null),
            await _host.Connector.SendAsync(Chat(), Card, default));
    }

    /// <summary>A send that is on its way when the bot is asked to stop is waited for, or known as ambiguous; never as not sent.</summary>
    [Fact]
    public async Task A_send_that_was_written_when_the_bot_stops_is_not_taken_for_unsent()
    {
        using var stopping = new CancellationTokenSource();
        _host.Channel.Connector = _ => stopping.CancelAsync();

        var result = await _host.Connector.SendAsync(Chat(), Card, stopping.Token);

        Assert.True(result is ConnectorResult.Accepted or ConnectorResult.Ambiguous("Stopped"), result.ToString());
    }

    [Fact]
    public async Task A_file_card_goes_out_as_it_is()
    {
        const string File =
            """{"contentType":"application/x","contentUrl":"https://x.sharepoint.com/f","name":"a.csv","content":{"n":1.10}}""";

        await _host.Connector.SendFileCardAsync(Chat(), File, default);

        var sent = JsonNode.Parse(Assert.Single(_host.Channel.Requests).Body)!;
        Assert.Equal(("message", "a.csv"), ((string?)sent["type"], (string?)sent["summary"]));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(File), Assert.Single(sent["attachments"]!.AsArray())), sent.ToJsonString());
    }

    [Fact]
    public async Task Members_are_read_to_the_last_page()
    {
        _host.Channel.Connector = context => context.Response.WriteAsync(context.Request.Query["continuationToken"].ToString() switch
        {
            "" => """{"members":[{"id":"29:a","aadObjectId":"a"},{"id":"28:bot"}],"continuationToken":"p/2"}""",
            "p/2" => """{"members":[],"continuationToken":"p3"}""",
            _ => """{"members":[{"id":"29:b","objectId":"b"}]}""",
        });

        var found = Assert.IsType<MembersResult.Found>(await _host.Connector.MembersAsync(Chat(), default));

        Assert.Equal([new Member("29:a", new PersonId("a")), new Member("29:b", new PersonId("b"))], found.Members);
    }

    [Fact]
    public async Task A_throttled_page_is_no_end_of_the_list()
    {
        _host.Channel.Connector = Answers(429, "{}", "7");

        var failed = Assert.IsType<MembersResult.Failed>(await _host.Connector.MembersAsync(Chat(), default));

        Assert.Equal(new ConnectorResult.Throttled(NodaTime.Duration.FromSeconds(7)), failed.Cause);
    }

    [Fact]
    public async Task A_refused_token_is_replaced_once_and_only_once()
    {
        _host.Channel.Connector = Answers(401, "{}");

        Assert.Equal(401, Assert.IsType<ConnectorResult.Faulty>(await _host.Connector.SendAsync(Chat(), Card, default)).Status);

        Assert.Equal("Bearer own-1 Bearer own-2", string.Join(' ', _host.Channel.Requests.Select(r => r.Authorization)));
    }

    [Fact]
    public async Task Many_at_once_ask_for_one_token_and_share_one_replacement()
    {
        _host.Channel.Connector = context =>
        {
            context.Response.StatusCode = context.Request.Headers.Authorization == "Bearer own-1" ? 401 : 201;
            return Task.CompletedTask;
        };

        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _host.Connector.SendAsync(Chat(), Card, default)));

        Assert.All(all, result => Assert.Equal(new ConnectorResult.Accepted(""), result));
        Assert.Equal(2, _host.Channel.TokensGiven);
    }

    [Fact]
    public async Task A_token_is_renewed_ahead_of_its_end()
    {
        await _host.Connector.SendAsync(Chat(), Card, default);
        _host.Time.Advance(TimeSpan.FromSeconds(3600) - ConnectorTokens.Ahead - TimeSpan.FromSeconds(1));
        await _host.Connector.SendAsync(Chat(), Card, default);
        Assert.Equal(1, _host.Channel.TokensGiven);

        _host.Time.Advance(TimeSpan.FromSeconds(1));
        _host.Channel.TokensFail = true;
        Assert.IsType<ConnectorResult.Accepted>(await _host.Connector.SendAsync(Chat(), Card, default));
        _host.Channel.TokensFail = false;
        await _host.Connector.SendAsync(Chat(), Card, default);

        Assert.Equal(2, _host.Channel.TokensGiven);
    }

    [Fact]
    public async Task Without_a_token_nothing_is_sent()
    {
        _host.Channel.TokensFail = true;

        Assert.IsType<ConnectorResult.NotSent>(await _host.Connector.SendAsync(Chat(), Card, default));

        Assert.Empty(_host.Channel.Requests);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("https://evil.example/")]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task A_token_never_goes_to_a_foreign_host(string serviceUrl)
    {
        Assert.Equal(
            new ConnectorResult.HostRefused(), await _host.Connector.SendAsync(Chat() with { ServiceUrl = serviceUrl }, Card, default));

        Assert.Equal(0, _host.Channel.TokensGiven);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = await Channel.StartAsync();
        _host.Channel.Connector = context =>
        {
            context.Response.StatusCode = 307;
            context.Response.Headers.Location = elsewhere.Origin + "/steal";
            return Task.CompletedTask;
        };

        Assert.Equal(new ConnectorResult.Faulty(307, ""), await _host.Connector.SendAsync(Chat(), Card, default));

        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task A_reset_after_the_request_was_read_is_ambiguous_and_sent_no_second_time()
    {
        Assert.IsType<ConnectorResult.Accepted>(await _host.Connector.SendAsync(Chat(), Card, default));
        _host.Channel.Connector = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };

        Assert.IsType<ConnectorResult.Ambiguous>(await _host.Connector.SendAsync(Chat(), Card, default));

        Assert.Equal(2, _host.Channel.Requests.Count);
    }

    [Fact]
    public async Task A_refused_connection_is_not_sent()
    {
        await _host.Connector.SendAsync(Chat(), Card, default);
        var chat = Chat();
        await _host.Channel.DisposeAsync();

        Assert.IsType<ConnectorResult.NotSent>(await _host.Connector.SendAsync(chat, Card, default));
    }

    [Fact]
    public async Task An_accepted_message_stays_accepted_when_its_answer_is_endless()
    {
        _host.Channel.Connector = context => context.Response.Body.WriteAsync(new byte[ChannelHttp.MaxResponseBytes + 1]).AsTask();

        Assert.Equal(new ConnectorResult.Accepted(""), await _host.Connector.SendAsync(Chat(), Card, default));
    }

    private static Func<HttpContext, Task> Answers(int status, string body, string? retryAfter = null) => context =>
    {
        context.Response.StatusCode = status;
        context.Response.Headers.RetryAfter = retryAfter;
        return context.Response.WriteAsync(body);
    };

    private ConversationReference Chat(string id = "a:personal") => new(id, _host.Channel.Origin + "/amer/", ConversationKind.Personal);
}

public sealed class DirectConnectorTests() : ConnectorTests("Direct");

public sealed class BotFrameworkConnectorTests() : ConnectorTests("BotFramework");
