using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Welbevinden.Unit.Support;
using Xunit;

namespace Welbevinden.Unit.Admin.Health;

/// <summary>What anybody on the internet can read without a token: which part is not ready, since when, and one fixed sentence.</summary>
public sealed class PublicAddressTests : IDisposable
{
    private const string Colleague = "Sanne van den Berg";
    private const string Remark = "is overspannen sinds maart";

    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false });

    private const string IdField = "\"id\": \"0b0e5c1d-7a42-4f3b-9d60-3c2a1e8f7b54\"";

    public void Dispose() => _http.Dispose();

    public static TheoryData<string, string> Faults => new()
    {
        {
            "a field that is not known",
            $$"""{ {{IdField}}, "name": "{{Colleague}}", "{{Colleague}} {{Remark}}": 1, "school": "iep", "roles": ["staff"] }"""
        },
        {
            "a field that stands there twice",
            $$"""{ {{IdField}}, "{{Remark}}": 1, "{{Remark}}": 2, "name": "{{Colleague}}", "school": "iep", "roles": ["staff"] }"""
        },
        {
            "a role that is not known",
            $$"""{ {{IdField}}, "name": "{{Colleague}}", "school": "iep", "roles": ["{{Colleague}} {{Remark}}"] }"""
        },
        { "a role twice", $$"""{ {{IdField}}, "name": "{{Colleague}}", "school": "iep", "roles": ["staff", "staff"] }""" },
        {
            "a weekday that is not known",
            $$"""{ {{IdField}}, "name": "{{Colleague}}", "school": "iep", "roles": ["staff"], "workdays": ["{{Remark}}"] }"""
        },
        {
            "a language that is not known",
            $$"""{ {{IdField}}, "name": "{{Colleague}}", "school": "iep", "roles": ["staff"], "language": "{{Remark}}" }"""
        },
        { "a school that is not known", $$"""{ {{IdField}}, "name": "{{Colleague}}", "school": "{{Remark}}", "roles": ["staff"] }""" },
        { "a name for a list", $$"""{ {{IdField}}, "name": "{{Colleague}}", "school": "iep", "roles": "{{Remark}}" }""" },
        { "a file that breaks off", $$"""{ {{IdField}}, "name": "{{Colleague}} {{Remark}}""" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_faulty_directory_is_named_on_the_public_address_and_in_the_log_without_a_word_of_it(string what, string person)
    {
        Assert.NotEmpty(what);
        await using var bot = await TestBot.StartAtAsync($$"""
            { "tenantId": "t",
              "schools": [ { "id": "iep", "name": "De Iep", "holidayRegion": "zuid" } ],
              "people": [ {{person}} ] }
            """);

        var (status, body) = await ReadyAsync(bot);

        var part = Assert.Single(JsonNode.Parse(body)!["notReady"]!.AsArray(), part => part!["name"]!.ToString() == "directory")!;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, status);
        Assert.Equal(
            ["name", "reason", "since"],
            part.AsObject().Select(field => field.Key).Order(StringComparer.Ordinal),
            StringComparer.Ordinal);
        Assert.All([Colleague, Remark, "overspannen"], word => Assert.DoesNotContain(word, body, StringComparison.OrdinalIgnoreCase));
        Assert.All(
            [Colleague, Remark, "overspannen"],
            word => Assert.DoesNotContain(bot.Log, line => line.Contains(word, StringComparison.OrdinalIgnoreCase)));
        Assert.Contains(
            bot.Log,
            line => line.Contains("line 3", StringComparison.Ordinal) || line.Contains("line 4", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whatever_is_asked_without_a_token_the_answer_is_one_of_a_few_fixed_ones()
    {
        await using var bot = await TestBot.StartAtAsync(Some.SchoolFile(3));
        var answers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in (string[])[
            "/", "/api/messages", "/api/messages/../x", "/health", "/health/live", "/health/ready", "/health/ready?x=%00",
            "/metrics", "/swagger", "/.env", "/api/Messages%2f",
        ])
        {
            foreach (var method in (string[])["GET", "POST", "PUT", "DELETE", "OPTIONS", "HEAD", "TRACE", "PATCH"])
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), bot.Url + path);
                request.Content = method is "POST" or "PUT"
                    ? new StringContent("""{"type":"message","text":"Medewerker 1"}""", Encoding.UTF8, "application/json")
                    : null;
                using var answer = await _http.SendAsync(request);
                Assert.False(answer.Headers.Contains("Server"), "The product is named");
                Assert.NotEqual(HttpStatusCode.InternalServerError, answer.StatusCode);
                answers.Add(await answer.Content.ReadAsStringAsync());
            }
        }

        string[] words = ["Medewerker", "Noor", "esdoorn", "Exception", "   at "];
        Assert.All(
            answers,
            answer => Assert.All(words, word => Assert.DoesNotContain(word, answer, StringComparison.OrdinalIgnoreCase)));
        Assert.InRange(answers.Count, 3, 6);
    }

    [Fact]
    public async Task Since_when_stays_the_same_however_often_it_is_asked_and_the_log_says_it_once()
    {
        await using var bot = await TestBot.StartAtAsync("{");
        var first = Part(await ReadyAsync(bot));
        bot.Time.Jump(bot.Time.Now + NodaTime.Duration.FromMinutes(7));

        Assert.Equal(first.ToJsonString(), Part(await ReadyAsync(bot)).ToJsonString());
        Assert.Single(bot.Log, line => line.StartsWith("Not ready: directory", StringComparison.Ordinal));
        Assert.DoesNotContain(bot.Log, line => line.StartsWith("Health check", StringComparison.Ordinal));

        static JsonNode Part((HttpStatusCode Status, string Body) answer) =>
            JsonNode.Parse(answer.Body)!["notReady"]!.AsArray().Single(part => part!["name"]!.ToString() == "directory")!;
    }

    private async Task<(HttpStatusCode Status, string Body)> ReadyAsync(TestBot bot)
    {
        using var answer = await _http.GetAsync(new Uri($"{bot.Url}/health/ready"));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
