using Xunit;

namespace Welbevinden.Unit.Teams;

/// <summary>
/// A caller that is not Teams, or sends what Teams would not, gets a named refusal, and nothing of what it sent is stored. The same on
/// both channels.
/// </summary>
public abstract class StrangerTests(TeamsHost host)
{
    public static TheoryData<string> Names => [.. Strangers.All.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Everyone_but_Teams_is_turned_away_with_a_reason_and_without_a_trace_of_content(string name)
    {
        host.Channel.Published["unendorsed-own"] = (host.Channel.Key, ["webchat"]);
        var stranger = Strangers.All.Single(s => s.Name == name);
        var attempt = host.Attempt();
        stranger.Spoil(attempt);

        var (status, body) = await host.PostAsync(attempt);

        Assert.Equal((stranger.Status, stranger.Code), (status, CodeOf(body)));
        Assert.Contains(host.Log, line => line.Contains($"{stranger.Code} ({stranger.Status})"));
        Assert.Empty(host.Received);
        Assert.DoesNotContain(Attempt.Secret, body);
        Assert.DoesNotContain(host.Log, line => line.Contains(Attempt.Secret) || line.Contains("sanne") || line.Contains("a:personal"));
    }

    [Fact]
    public void The_table_names_every_refusal_that_a_stranger_can_meet() =>
        Assert.DoesNotContain(
            Refusals(),
            code => Strangers.All.All(s => s.Code != code)
                && code is not ("body.unreadable" or "body.tooSlow" or "keys.unavailable" or "activity.notStorable"));

    private static IEnumerable<string> Refusals() => typeof(Bot.Teams.In.RequestRefusal)
        .GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public)
        .Select(field => ((Bot.Teams.In.RequestRefusal)field.GetValue(null)!).Code);

    private static string CodeOf(string body) =>
        (string)System.Text.Json.Nodes.JsonNode.Parse(body)!["error"]!["code"]!;
}

public sealed class DirectStrangerTests(DirectHost host) : StrangerTests(host), IClassFixture<DirectHost>;

public sealed class BotFrameworkStrangerTests(BotFrameworkHost host) : StrangerTests(host), IClassFixture<BotFrameworkHost>;
