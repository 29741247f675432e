using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Welbevinden.Storage;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Teams;

/// <summary>
/// Input that is too long, too deep or of the wrong kind is refused or ignored at once: nothing loops, nothing breaks, and others do not
/// wait. The same on both channels.
/// </summary>
public abstract class LimitTests(string channel) : IAsyncLifetime
{
    private const int Requests = 5000;
    private const int AtOnce = 20;

    /// <summary>The same number of good requests before: on a busy machine they are the baseline.</summary>
    private const int Ordinary = 300;

    /// <summary>Nothing takes this long unless it loops: a busy machine is slower by a factor, a loop never ends.</summary>
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(100);

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = Forever };
    private Channel _channel = null!;
    private TestBot _bot = null!;

    private string ServiceUrl => $"{_channel.Origin}/amer/";

    public async ValueTask InitializeAsync()
    {
        _channel = await Channel.StartAsync();
        _bot = await TestBot.StartAtAsync(
            SchoolFile, new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["LocalChannel"] = _channel.Origin,
                ["Teams:Channel"] = channel,
            });
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _bot.DisposeAsync();
        await _channel.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Thousands_of_requests_against_limits_loop_never_break_nothing_and_let_others_through()
    {
        var outsized = new Outsized(10, ServiceUrl, Tenant, People);
        var answers = new ConcurrentQueue<(int Status, string Code, string Bent)>();

        var ordinary = await Waits.DuringAsync(_bot.Url, () => AllAsync(Enumerable.Range(0, Ordinary), async one =>
            Assert.Equal((200, ""), await PostAsync(attempt => Line(attempt, People[0], "19:ordinary", $"i{one}")))));
        var live = await Waits.DuringAsync(_bot.Url, () => AllAsync(Enumerable.Range(0, Requests)
            .Select(_ => outsized.Next())
            .ToList(), async one =>
        {
            var (status, code) = await PostAsync(attempt => attempt.Body = one.Body);
            answers.Enqueue((status, code, one.Bent));
        }));

        TestContext.Current.SendDiagnosticMessage(Told(answers, live, ordinary));
        Assert.Equal(Requests, answers.Count);
        Assert.DoesNotContain(answers, answer => answer.Status >= 500 && answer.Code != "invoke.unknown");
        Assert.DoesNotContain(_bot.Log, line => line.Contains("A request failed", StringComparison.Ordinal));
        Assert.True(live.Longest <= 50 || live.NearlyAll <= ordinary.Longest, Told(answers, live, ordinary));
    }

    /// <summary>Ids within the limits get an answer, however long they are together.</summary>
    [Theory]
    [InlineData(490, 20)]
    [InlineData(20, 390)]
    [InlineData(490, 390)]
    [InlineData(512, 512)]
    public async Task A_line_with_long_ids_in_a_group_is_answered_and_once_when_it_is_told_twice(int conversation, int activity)
    {
        var there = $"19:{new string('c', conversation - 3)}";
        for (var told = 0; told < 2; told++)
        {
            Assert.Equal((200, ""), await PostAsync(attempt => Line(attempt, People[0], there, new string('i', activity))));
        }

        await _bot.SettleAsync();
        Assert.Single(_bot.Teams.Delivered, one => one.Conversation == there);
    }

    [Theory]
    [InlineData(490)]
    [InlineData(512)]
    public async Task A_group_with_a_long_id_is_greeted_once(int length)
    {
        var there = $"19:{new string('_', length - 3)}";
        for (var told = 0; told < 2; told++)
        {
            Assert.Equal((200, ""), await PostAsync(attempt =>
            {
                Line(attempt, People[0], there, "a1");
                (attempt.Activity["type"], attempt.Activity["action"]) = ("installationUpdate", "add");
            }));
        }

        await _bot.SettleAsync();
        Assert.Single(_bot.Teams.Delivered, one => one.Conversation == there);
    }

    [Theory]
    [InlineData("from.aadObjectId", 64)]
    [InlineData("from.id", 512)]
    [InlineData("conversation.id", 512)]
    [InlineData("id", 512)]
    [InlineData("replyToId", 512)]
    [InlineData("serviceUrl", 512)]
    public async Task What_is_longer_than_Teams_makes_it_is_refused_by_name_and_nothing_of_it_is_stored(string field, int most)
    {
        Assert.Equal((200, ""), await PostAsync(attempt => Long(attempt, field, most)));
        var (status, body) = await PostWholeAsync(attempt => Long(attempt, field, most + 1));

        Assert.Equal(400, status);
        Assert.Equal("activity.tooLong", (string)JsonNode.Parse(body)!["error"]!["code"]!);
        Assert.Contains($"{field} is at most {most} characters", body, StringComparison.Ordinal);
        Assert.DoesNotContain(Filled(field, most + 1), await StoredAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0001-01-01T00:00:00Z")]
    [InlineData("1600-12-31T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59Z")]
    public async Task A_time_that_no_store_keeps_is_refused(string timestamp) =>
        Assert.Equal((400, "activity.timestamp"), await PostAsync(attempt => attempt.Activity["timestamp"] = timestamp));

    private static string Tenant => Some.Settings("", "")["MicrosoftAppTenantId"]!;

    private static IReadOnlyList<string> People { get; } = [Some.StaffMember(1).Value, Some.Lead.Value, "nobody-that-is-known"];

    /// <summary>A person with every role, so that no guard keeps oversized input from the use cases.</summary>
    private static string SchoolFile { get; } = $$"""
        { "tenantId": "{{Tenant}}",
          "schools": [ { "id": "esdoorn", "name": "De Esdoorn", "holidayRegion": "midden" } ],
          "people": [
            { "id": "{{Some.StaffMember(1)}}", "name": "Medewerker 1", "school": "esdoorn", "roles": ["staff"] },
            { "id": "{{Some.Lead}}", "name": "Noor de Wit", "school": "esdoorn",
              "roles": ["staff", "mentor", "coreTeam", "analysisTeam", "leadership", "administrator"] },
            { "id": "{{Some.Newcomer}}", "name": "Ties van Dam", "school": "esdoorn", "roles": ["staff"] } ],
          "classes": [ { "id": "3hb", "name": "3HB", "school": "esdoorn", "year": 3, "level": "havo", "mentors": ["{{Some.Lead}}"] } ] }
        """;

    private async Task<string> StoredAsync() =>
        await _bot.StoredAsync(Schema.Conversations, "person")
            + await _bot.StoredAsync(Schema.Conversations, "tenant")
            + await _bot.StoredAsync(Schema.Outbox, "g:reply");

    private void Line(Attempt attempt, string person, string conversation, string activity)
    {
        attempt.Part("from")["aadObjectId"] = person;
        (attempt.Part("conversation")["id"], attempt.Part("conversation")["conversationType"]) = (conversation, "groupChat");
        (attempt.Activity["id"], attempt.Activity["text"]) = (activity, "hulp");
    }

    private void Long(Attempt attempt, string field, int length)
    {
        var way = field.Split('.');
        JsonNode into = way.Length == 1 ? attempt.Activity : attempt.Part(way[0]);
        into[way[^1]] = Filled(field, length);
        attempt.Claims["serviceurl"] = (string)attempt.Activity["serviceUrl"]!;
    }

    private string Filled(string field, int length) => (field == "serviceUrl" ? ServiceUrl : "").PadRight(length, 'x');

    private async Task<(int Status, string Code)> PostAsync(Action<Attempt> bend)
    {
        var (status, body) = await PostWholeAsync(bend);
        return (status, body.Contains("\"error\"", StringComparison.Ordinal) ? (string)JsonNode.Parse(body)!["error"]!["code"]! : "");
    }

    private async Task<(int Status, string Body)> PostWholeAsync(Action<Attempt> bend)
    {
        var attempt = new Attempt(_channel, _bot.Time.GetUtcNow());
        attempt.Claims["aud"] = Some.Settings("", "")["MicrosoftAppId"];
        attempt.Part("conversation")["tenantId"] = Tenant;
        attempt.Part("channelData")["tenant"]!["id"] = Tenant;
        bend(attempt);
        using var request = attempt.ToRequest(new Uri($"{_bot.Url}/api/messages"));
        using var answer = await _http.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static async Task AllAsync<T>(IEnumerable<T> all, Func<T, Task> post) =>
        await Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (one, _) => await post(one));

    private static string Told(IEnumerable<(int Status, string Code, string Bent)> answers, Waits live, Waits ordinary) =>
        FormattableString.Invariant(
        $"""
        {answers.Count()} requests: {string.Join(
            ", ", answers.GroupBy(answer => answer.Status).OrderBy(group => group.Key).Select(group => $"{group.Count()} x {group.Key}"))}
        by code: {string.Join(
            ", ",
            answers.GroupBy(answer => answer.Code, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count())
                .Select(group => $"{group.Count()} x {group.Key}"))}
        live: {live}; during {Ordinary} ordinary lines: {ordinary}
        5xx: {string.Join(
            " ; ", answers.Where(answer => answer.Status >= 500 && answer.Code != "invoke.unknown").Select(answer => answer.Bent).Take(20))}
        """);
}
