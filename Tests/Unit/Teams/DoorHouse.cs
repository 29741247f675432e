using System.Text.Json.Nodes;
using Welbevinden.Bot.School;
using Welbevinden.Unit.Support;

namespace Welbevinden.Unit.Teams;

/// <summary>
/// A bot behind its real door, and somebody with every role who speaks through it: so that no guard keeps what comes in from the use cases.
/// </summary>
internal sealed class DoorHouse : IAsyncDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(100) };
    private readonly Channel _channel;

    private DoorHouse(Channel channel, TestBot bot) => (_channel, Bot) = (channel, bot);

    public static string Tenant => Some.Settings("", "")["MicrosoftAppTenantId"]!;

    /// <summary>The id of the bot in mentions.</summary>
    public static string BotId => $"28:{Some.Settings("", "")["MicrosoftAppId"]}";

    public TestBot Bot { get; }

    public Person Lead => Bot.Lead;

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

    public static async Task<DoorHouse> OpenAsync(string channel)
    {
        var there = await Channel.StartAsync();
        return new DoorHouse(there, await TestBot.StartAtAsync(SchoolFile, new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["LocalChannel"] = there.Origin,
            ["Teams:Channel"] = channel,
            ["Logging:LogLevel:Default"] = "Error",
        }));
    }

    /// <summary>Posts an activity of the lead in the own chat, unless <paramref name="bend"/> says otherwise: status, body, time.</summary>
    public async Task<(int Status, string Body, TimeSpan Took)> PostAsync(Action<JsonObject> bend, Func<string, string>? spoil = null)
    {
        var attempt = new Attempt(_channel, Bot.Time.GetUtcNow());
        attempt.Claims["aud"] = Some.Settings("", "")["MicrosoftAppId"];
        attempt.Activity["timestamp"] = "2026-11-22T11:00:00.123Z";
        attempt.Part("conversation")["id"] = FakeTeams.ConversationOf(Some.Lead);
        attempt.Part("conversation")["tenantId"] = Tenant;
        attempt.Part("channelData")["tenant"]!["id"] = Tenant;
        attempt.Part("from")["aadObjectId"] = Some.Lead.Value;
        attempt.Part("recipient")["id"] = BotId;
        bend(attempt.Activity);
        if (spoil is not null)
        {
            attempt.Body = System.Text.Encoding.UTF8.GetBytes(spoil(attempt.Activity.ToJsonString()));
        }

        using var request = attempt.ToRequest(new Uri($"{Bot.Url}/api/messages"));
        var start = System.Diagnostics.Stopwatch.GetTimestamp();
        using var answer = await _http.SendAsync(request);
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), System.Diagnostics.Stopwatch.GetElapsedTime(start));
    }

    /// <summary>Posts a line and waits until what it led to is sent: what the lead got for it.</summary>
    public async Task<IReadOnlyList<string>> SayAsync(Action<JsonObject> bend)
    {
        var before = Bot.CardsTo(Lead).Count;
        var (status, body, _) = await PostAsync(bend);
        Xunit.Assert.True(status == 200, $"{status}: {body}");
        await Bot.SettleAsync();
        return [.. Bot.CardsTo(Lead).Skip(before)];
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Bot.DisposeAsync();
        await _channel.DisposeAsync();
    }
}
