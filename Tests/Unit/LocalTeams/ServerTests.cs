using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Welbevinden.LocalTeams;
using Welbevinden.LocalTeams.Faults;
using Welbevinden.LocalTeams.Identity;
using Welbevinden.LocalTeams.Log;
using Welbevinden.LocalTeams.World;
using Xunit;

namespace Welbevinden.Unit.LocalTeams;

/// <summary>The stand-in keeps the promises of Teams that the bot's tests rely on.</summary>
public sealed class ServerTests : IAsyncLifetime
{
    private const string Card = """{"type":"AdaptiveCard","version":"1.5","body":[]}""";
    private readonly Colleague _sanne = Somebody("sanne", "Sanne van den Berg");
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });
    private LocalTeamsServer _teams = null!;

    public async ValueTask InitializeAsync()
    {
        _teams = await LocalTeamsServer.StartAsync();
        _teams.Workspace.Add(_sanne);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _teams.DisposeAsync();
    }

    [Fact]
    public async Task A_bot_with_its_secret_gets_a_token_that_opens_the_connector()
    {
        _teams.Workspace.PersonalChat(_sanne).Installed = true;
        var created = await CreateAsync(await TokenAsync());
        Assert.Equal(201, created.Status);
        var again = await CreateAsync(await TokenAsync());
        Assert.Equal(created.Body!["id"]!.ToString(), again.Body!["id"]!.ToString());
    }

    [Theory]
    [InlineData("client_secret", "another", 401, "invalid_client")]
    [InlineData("client_id", "another", 400, "unauthorized_client")]
    [InlineData("scope", "https://graph.microsoft.com/.default", 400, "invalid_scope")]
    [InlineData("grant_type", "password", 400, "unsupported_grant_type")]
    public async Task A_token_request_with_one_wrong_field_is_refused_by_name(string field, string value, int status, string error)
    {
        var fields = Fields();
        fields[field] = value;
        var answer = await PostFormAsync(fields);
        Assert.Equal(status, answer.Status);
        Assert.Equal(error, answer.Body!["error"]!.ToString());
    }

    [Fact]
    public async Task No_token_another_audience_an_expired_and_a_revoked_token_open_nothing()
    {
        var now = _teams.Options.Time.GetUtcNow();
        var revoked = await TokenAsync();
        Assert.Equal(401, (await CreateAsync(token: null)).Status);
        Assert.Equal(401, (await CreateAsync(_teams.Tokens.Mint("https://graph.microsoft.com", now.AddHours(1)))).Status);
        Assert.Equal(401, (await CreateAsync(_teams.Tokens.Mint(OutboundTokens.Audience, now.AddMinutes(-10)))).Status);
        Assert.Equal(401, (await CreateAsync(_teams.Identity.Token(_teams.ServiceUrl))).Status);
        _teams.Tokens.RevokeAll();
        Assert.Equal(401, (await CreateAsync(revoked)).Status);
    }

    [Fact]
    public async Task A_card_can_be_sent_replaced_and_taken_back_and_the_log_counts_it_once()
    {
        var chat = _teams.Workspace.PersonalChat(_sanne);
        chat.Installed = true;
        var sent = await SendAsync(HttpMethod.Post, chat.Id, activity: null);
        var id = sent.Body!["id"]!.ToString();
        Assert.Equal(200, (await SendAsync(HttpMethod.Put, chat.Id, id)).Status);
        Assert.True(_teams.Workspace.Messages(chat).Single().Edited);
        Assert.Equal(200, (await SendAsync(HttpMethod.Delete, chat.Id, id)).Status);
        Assert.Empty(_teams.Workspace.Messages(chat));
        Assert.Equal("ActivityNotFoundInConversation", (await SendAsync(HttpMethod.Put, chat.Id, id)).Code);
        Assert.Equal(1, _teams.Log.CardsSentTo(_sanne.ObjectId));
    }

    [Fact]
    public async Task Who_has_not_got_the_app_cannot_be_reached_and_who_does_not_exist_is_not_found()
    {
        var chat = _teams.Workspace.PersonalChat(_sanne);
        Assert.Equal("BotNotInConversationRoster", (await SendAsync(HttpMethod.Post, chat.Id, activity: null)).Code);
        Assert.Equal("ConversationNotFound", (await SendAsync(HttpMethod.Post, "a:1nobody/#?", activity: null)).Code);
        Assert.Equal("ForbiddenOperationException", (await CreateAsync(await TokenAsync())).Code);
    }

    [Fact]
    public async Task The_members_of_a_large_group_come_page_by_page_and_each_once()
    {
        var everybody = Enumerable.Range(0, 23).Select(n => Somebody($"person-{n}", $"Collega {n}")).ToList();
        var chat = _teams.Workspace.AddGroupChat("Vaksectie", everybody);
        chat.Installed = true;
        var token = await TokenAsync();
        var seen = new List<string>();
        string? continuation = null;
        do
        {
            var further = continuation is null ? "" : "&continuationToken=" + Uri.EscapeDataString(continuation);
            var page = await AskAsync(
                HttpMethod.Get,
                $"v3/conversations/{Uri.EscapeDataString(chat.Id)}/pagedmembers?pageSize=10{further}",
                token);
            Assert.True(page.Body!["members"]!.AsArray().Count <= 10);
            seen.AddRange(page.Body["members"]!.AsArray().Select(m => m!["aadObjectId"]!.ToString()));
            continuation = page.Body["continuationToken"]?.ToString();
        }
        while (continuation is not null);
        Assert.Equal(everybody.Select(p => p.ObjectId), seen, StringComparer.Ordinal);
        var one = await AskAsync(
            HttpMethod.Get,
            $"v3/conversations/{Uri.EscapeDataString(chat.Id)}/members/{Uri.EscapeDataString(everybody[3].TeamsId)}",
            token);
        Assert.Equal(everybody[3].ObjectId, one.Body!["aadObjectId"]!.ToString());
    }

    [Fact]
    public async Task The_eighth_card_within_a_second_is_throttled_with_a_time_to_wait()
    {
        var chat = _teams.Workspace.PersonalChat(_sanne);
        chat.Installed = true;
        var token = await TokenAsync();
        var answers = new List<Answer>();
        for (var i = 0; i < 8; i++)
        {
            answers.Add(await SendAsync(HttpMethod.Post, chat.Id, activity: null, token));
        }

        Assert.All(answers.Take(7), a => Assert.Equal(201, a.Status));
        Assert.Equal(429, answers[7].Status);
        Assert.InRange(answers[7].RetryAfter!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1));
        Assert.Equal(7, _teams.Log.CardsSentTo(_sanne.ObjectId));
        Assert.Equal(1, _teams.Log.CountOf(RequestOutcome.Limited));
    }

    [Fact]
    public async Task A_cut_connection_after_acceptance_leaves_the_card_in_the_chat_and_before_it_does_not()
    {
        var chat = _teams.Workspace.PersonalChat(_sanne);
        chat.Installed = true;
        var token = await TokenAsync();
        _teams.Faults.Add(new FaultEffect.AcceptThenReset(), "send", _sanne.ObjectId, count: 1);
        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(HttpMethod.Post, chat.Id, activity: null, token));
        Assert.Single(_teams.Workspace.Messages(chat));
        _teams.Faults.Add(new FaultEffect.Reset(), "send", count: 1);
        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(HttpMethod.Post, chat.Id, activity: null, token));
        Assert.Single(_teams.Workspace.Messages(chat));
        Assert.Equal(1, _teams.Log.CountOf(RequestOutcome.AcceptedUnsaid));
        Assert.Equal(1, _teams.Log.CountOf(RequestOutcome.Faulted));
    }

    [Fact]
    public async Task A_closed_door_refuses_connections_and_forgets_nothing()
    {
        var chat = _teams.Workspace.PersonalChat(_sanne);
        chat.Installed = true;
        var token = await TokenAsync();
        await _teams.CloseAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(HttpMethod.Post, chat.Id, activity: null, token));
        await _teams.ReopenAsync();
        Assert.Equal(201, (await SendAsync(HttpMethod.Post, chat.Id, activity: null, token)).Status);
    }

    [Fact]
    public async Task A_test_in_another_process_sets_faults_and_reads_counts_over_http()
    {
        var rule = """{"effect":"refuse","status":403,"code":"MessageWritesBlocked","place":"escaped","route":"send","count":1}""";
        using var body = new StringContent(rule, Encoding.UTF8, "application/json");
        var added = await _http.PostAsync($"{_teams.PageUrl}/control/faults", body);
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
        var chat = _teams.Workspace.PersonalChat(_sanne);
        chat.Installed = true;
        var refused = await SendAsync(HttpMethod.Post, chat.Id, activity: null);
        Assert.Equal(403, refused.Status);
        Assert.Contains("\"subCode\":\"MessageWritesBlocked\"", refused.Body!["message"]!.ToString(), StringComparison.Ordinal);
        var counts = JsonNode.Parse(await _http.GetStringAsync($"{_teams.PageUrl}/control/counts"))!;
        Assert.Equal(1, counts["outcomes"]!["Faulted"]!.GetValue<int>());
        using var wrong = new StringContent("""{"effect":"explode"}""", Encoding.UTF8, "application/json");
        Assert.Equal(HttpStatusCode.BadRequest, (await _http.PostAsync($"{_teams.PageUrl}/control/faults", wrong)).StatusCode);
    }

    private static Colleague Somebody(string id, string name) =>
        new(id, OpaqueIds.Person(id), name, ["staff"], Team: null, "esdoorn", "nl");

    private Dictionary<string, string> Fields() => new(StringComparer.Ordinal)
    {
        ["grant_type"] = "client_credentials",
        ["client_id"] = _teams.Options.AppId,
        ["client_secret"] = _teams.Options.AppPassword,
        ["scope"] = "https://api.botframework.com/.default",
    };

    private async Task<string> TokenAsync() => (await PostFormAsync(Fields())).Body!["access_token"]!.ToString();

    private async Task<Answer> PostFormAsync(Dictionary<string, string> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        return await ReadAsync(await _http.PostAsync($"{_teams.BaseUrl}/oauth2/v2.0/token", form));
    }

    private Task<Answer> CreateAsync(string? token) =>
        AskAsync(
            HttpMethod.Post,
            "v3/conversations",
            token,
            $$"""{"members":[{"id":"{{_sanne.ObjectId}}"}],"tenantId":"{{_teams.TenantId}}"}""");

    private async Task<Answer> SendAsync(HttpMethod method, string conversation, string? activity, string? token = null) =>
        await AskAsync(
            method,
            $"v3/conversations/{Uri.EscapeDataString(conversation)}/activities{(activity is null ? "" : "/" + activity)}",
            token ?? await TokenAsync(),
            $$"""{"type":"message","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{{Card}}}]}""");

    private async Task<Answer> AskAsync(HttpMethod method, string path, string? token, string? body = null)
    {
        using var request = new HttpRequestMessage(method, _teams.ServiceUrl + path);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _http.SendAsync(request);
        return await ReadAsync(response);
    }

    private static async Task<Answer> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        return new Answer(
            (int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text)!.AsObject(), response.Headers.RetryAfter?.Delta);
    }

    private sealed record Answer(int Status, JsonObject? Body, TimeSpan? RetryAfter)
    {
        public string? Code => Body?["error"]?["code"]?.ToString();
    }
}
