using System.Text;
using System.Text.Json.Nodes;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;
using Xunit;

namespace Welbevinden.Unit.Teams;

/// <summary>What Teams sends arrives as something the bot can act on, and the answer is sent in the form that Teams expects. The
/// same on both channels.</summary>
public abstract class DoorTests(string channel) : IAsyncLifetime
{
    private static readonly AdaptiveCard Card = new() { Body = [], FallbackText = "één" };

    private TeamsHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await TeamsHost.StartAsync(channel);

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_typed_line_arrives_with_person_conversation_and_time()
    {
        var attempt = _host.Attempt();
        attempt.Activity["text"] = "  hulp ";

        Assert.Equal((200, ""), await _host.PostAsync(attempt));

        var typed = Assert.IsType<Inbound.Typed>(Assert.Single(_host.Received));
        Assert.Equal("hulp", typed.Text);
        Assert.Equal("sanne-id", typed.From.Person.Value);
        Assert.Equal(
            new ConversationReference("a:personal", _host.Channel.Origin + "/amer/", ConversationKind.Personal), typed.From.Conversation);
        Assert.Equal(NodaTime.Instant.FromUtc(2026, 11, 23, 8, 0, 0) + NodaTime.Duration.FromMilliseconds(123), typed.From.At);
    }

    [Fact]
    public async Task The_mention_of_the_bot_is_cut_off_and_so_is_that_of_a_colleague()
    {
        var attempt = _host.Attempt();
        attempt.Part("conversation")["conversationType"] = "channel";
        attempt.Activity["text"] = "<at>Wel</at>&nbsp;check-in <at>Tom</at>";
        attempt.Activity["entities"] = new JsonArray(
            Mention("28:app-1", "<at>Wel</at>"),
            Mention("29:tom", "<at>Tom</at>"),
            new JsonObject { ["type"] = "clientInfo", ["text"] = 7 },
            5);

        await _host.PostAsync(attempt);

        var typed = Assert.IsType<Inbound.Typed>(Assert.Single(_host.Received));
        Assert.Equal("check-in", typed.Text);
        Assert.Equal(ConversationKind.Channel, typed.From.Conversation.Kind);
    }

    [Theory]
    [InlineData("personal")]
    [InlineData(null)]
    public async Task A_thread_that_is_said_to_be_a_private_chat_is_not_taken_for_one(string? type)
    {
        var attempt = _host.Attempt();
        attempt.Part("conversation")["conversationType"] = type;
        attempt.Part("conversation")["id"] = "19:onderbouw@thread.tacv2;messageid=17";

        await _host.PostAsync(attempt);

        Assert.Equal(ConversationKind.GroupChat, Assert.Single(_host.Received).From.Conversation.Kind);
    }

    [Fact]
    public async Task A_letter_typed_in_the_chat_is_cut_at_a_whole_character()
    {
        var attempt = _host.Attempt();
        attempt.Activity["text"] = new string('a', TypedText.MaxLength - 1) + "🌞🌞";

        await _host.PostAsync(attempt);

        Assert.Equal(new string('a', TypedText.MaxLength - 1), Assert.IsType<Inbound.Typed>(Assert.Single(_host.Received)).Text);
    }

    [Theory]
    [InlineData("19:é/\\#? \u0001@thread;messageid=1")]
    [InlineData("../..")]
    [InlineData("🌦'\"<at>")]
    public async Task An_id_is_opaque_whatever_it_is_made_of(string id)
    {
        var attempt = _host.Attempt();
        attempt.Part("conversation")["id"] = id;

        Assert.Equal(200, (await _host.PostAsync(attempt)).Status);
        Assert.Equal(id, Assert.Single(_host.Received).From.Conversation.ConversationId);
    }

    [Fact]
    public async Task A_pressed_button_gets_its_card_in_the_answer()
    {
        _host.Dispatcher = _ => Task.FromResult<Answer>(new Answer.Card(Card));

        var (status, body) = await _host.PostAsync(CardAction());

        Assert.Equal(200, status);
        Assert.Equal($$"""{"statusCode":200,"type":"application/vnd.microsoft.card.adaptive","value":{{CardJson.ToJson(Card)}}}""", body);
        var pressed = Assert.IsType<Inbound.CardAction>(Assert.Single(_host.Received));
        Assert.Equal(
            ("checkin.answer", "sun", "card-1"), (pressed.Verb, pressed.Data.GetProperty("weather").GetString(), pressed.From.ReplyToId));
    }

    [Fact]
    public async Task A_pressed_button_gets_a_sentence_or_a_reason_in_the_answer()
    {
        _host.Dispatcher = _ => Task.FromResult<Answer>(new Answer.Message("Dank je"));
        Assert.Equal(
            (200, """{"statusCode":200,"type":"application/vnd.microsoft.activity.message","value":"Dank je"}"""),
            await _host.PostAsync(CardAction()));

        _host.Dispatcher = _ => Task.FromResult<Answer>(new Answer.NotUnderstood("verb.unknown", "Onbekend"));
        Assert.Equal(
            (200, """{"statusCode":400,"type":"application/vnd.microsoft.error","value":{"code":"verb.unknown","message":"Onbekend"}}"""),
            await _host.PostAsync(CardAction()));
    }

    [Fact]
    public async Task A_dialog_opens_goes_on_and_closes()
    {
        _host.Dispatcher = _ => Task.FromResult<Answer>(new Answer.Dialog("Plan", Card));
        Assert.Equal(
            (200, "{\"task\":{\"type\":\"continue\",\"value\":{\"title\":\"Plan\","
                + "\"card\":{\"contentType\":\"application/vnd.microsoft.card.adaptive\",\"content\":"
                + CardJson.ToJson(Card)
                + "}}}}"),
            await _host.PostAsync(Dialog("task/fetch")));

        _host.Dispatcher = _ => Task.FromResult<Answer>(new Answer.Message("Klaar"));
        Assert.Equal((200, """{"task":{"type":"message","value":"Klaar"}}"""), await _host.PostAsync(Dialog("task/submit")));

        _host.Dispatcher = _ => Task.FromResult<Answer>(new Answer.Done());
        Assert.Equal((200, ""), await _host.PostAsync(Dialog("task/submit")));
        Assert.Equal(
            [typeof(Inbound.DialogOpened), typeof(Inbound.DialogSubmitted), typeof(Inbound.DialogSubmitted)],
            _host.Received.Select(r => r.GetType()));
    }

    [Theory]
    [InlineData("add", true)]
    [InlineData("add-upgrade", true)]
    [InlineData("remove", false)]
    [InlineData("remove-upgrade", false)]
    public async Task Installing_and_removing_arrive(string action, bool added)
    {
        var attempt = _host.Attempt();
        attempt.Activity["type"] = "installationUpdate";
        attempt.Activity["action"] = action;

        Assert.Equal(200, (await _host.PostAsync(attempt)).Status);
        Assert.Equal(added ? typeof(Inbound.BotAdded) : typeof(Inbound.BotRemoved), Assert.Single(_host.Received).GetType());
    }

    [Theory]
    [InlineData("membersAdded", typeof(Inbound.BotAdded))]
    [InlineData("membersRemoved", typeof(Inbound.BotRemoved))]
    public async Task The_bots_own_coming_and_going_arrives(string members, Type expected)
    {
        var attempt = _host.Attempt();
        attempt.Activity["type"] = "conversationUpdate";
        attempt.Activity[members] = new JsonArray(new JsonObject { ["id"] = "29:x" }, null, new JsonObject { ["id"] = "28:app-1" });

        Assert.Equal(200, (await _host.PostAsync(attempt)).Status);
        Assert.Equal(expected, Assert.Single(_host.Received).GetType());
    }

    [Theory]
    [InlineData("messageReaction")]
    [InlineData("typing")]
    [InlineData("conversationUpdate")]
    [InlineData("installationUpdate")]
    [InlineData("messageDelete")]
    [InlineData("event")]
    [InlineData("somethingOfNextYear")]
    public async Task What_the_bot_does_not_act_on_is_taken_politely(string type)
    {
        var attempt = _host.Attempt();
        attempt.Activity["type"] = type;
        attempt.Activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:x" });

        Assert.Equal((200, ""), await _host.PostAsync(attempt));
        Assert.Empty(_host.Received);
    }

    [Theory]
    [InlineData("RS384")]
    [InlineData("RS512")]
    public async Task The_longer_hashes_are_accepted(string algorithm)
    {
        var attempt = _host.Attempt();
        attempt.Header["alg"] = algorithm;
        attempt.Hash = new("SHA" + algorithm[2..]);

        Assert.Equal(200, (await _host.PostAsync(attempt)).Status);
    }

    [Fact]
    public async Task Five_minutes_of_skew_are_forgiven_on_both_sides_and_the_service_url_in_any_case()
    {
        var late = _host.Attempt();
        late.Claims["exp"] = _host.Time.GetUtcNow().ToUnixTimeSeconds() - 299;
        late.Claims["nbf"] = _host.Time.GetUtcNow().ToUnixTimeSeconds() - 4000;
        var early = _host.Attempt();
        early.Claims["nbf"] = _host.Time.GetUtcNow().ToUnixTimeSeconds() + 299;
        early.Claims["serviceurl"] = early.Claims["serviceurl"]!.ToString().ToUpperInvariant();

        Assert.Equal(200, (await _host.PostAsync(late)).Status);
        Assert.Equal(200, (await _host.PostAsync(early)).Status);
    }

    [Fact]
    public async Task A_known_token_still_has_to_fit_the_activity_and_still_expires()
    {
        Assert.Equal(200, (await _host.PostAsync(_host.Attempt())).Status);
        var same = _host.Attempt();
        var other = _host.Attempt();
        other.Activity["serviceUrl"] = _host.Channel.Origin + "/emea/";

        Assert.Equal(403, (await _host.PostAsync(other)).Status);
        _host.Time.Advance(TimeSpan.FromSeconds(3600 + 301));
        Assert.Equal(401, (await _host.PostAsync(same)).Status);
    }

    [Fact]
    public async Task A_body_of_exactly_the_cap_is_read()
    {
        var attempt = _host.Attempt();
        var start = attempt.Activity.ToJsonString()[..^1] + ",\"x\":\"";
        attempt.Body = Encoding.UTF8.GetBytes(
            start + new string('x', ActivityBody.MaxBytes - Encoding.UTF8.GetByteCount(start) - 2) + "\"}");
        attempt.Chunked = true;

        Assert.Equal(200, (await _host.PostAsync(attempt)).Status);
    }

    [Fact]
    public async Task Our_own_fault_is_500_so_that_Teams_sends_again_and_says_nothing_of_the_content()
    {
        _host.Dispatcher = _ => throw new InvalidOperationException(Attempt.Secret);

        var (status, body) = await _host.PostAsync(_host.Attempt());

        Assert.Equal(500, status);
        Assert.DoesNotContain(Attempt.Secret, body + string.Join('\n', _host.Log));
        Assert.Contains(_host.Log, line => line.Contains("System.InvalidOperationException"));
    }

    /// <summary>Also at the level Trace, at which the SDK would log ids of activities and conversations.</summary>
    [Fact]
    public async Task What_is_answered_leaves_nothing_of_itself_in_the_log()
    {
        Assert.Equal(200, (await _host.PostAsync(_host.Attempt())).Status);
        Assert.Equal(200, (await _host.PostAsync(CardAction())).Status);

        Assert.NotEmpty(_host.Log);
        Assert.DoesNotContain(
            _host.Log,
            line => Array.Exists(
                [Attempt.Secret, "sanne", "a:personal", "card-1", "checkin.answer"],
                word => line.Contains(word, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task What_no_store_can_keep_is_refused_for_good_and_not_asked_for_again()
    {
        _host.Dispatcher = _ => throw new Welbevinden.Storage.Tables.StoreLimitException(
            Schema.Plans, Welbevinden.Storage.Tables.WriteError.EntityTooLarge, 0);

        var (status, body) = await _host.PostAsync(_host.Attempt());

        Assert.Equal(400, status);
        Assert.Contains("activity.notStorable", body, StringComparison.Ordinal);
        Assert.Contains(_host.Log, line => line.Contains("StoreLimitException", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_acknowledged_before_the_dispatcher_is_done()
    {
        var durable = new TaskCompletionSource<Answer>();
        _host.Dispatcher = _ => durable.Task;

        var post = _host.PostAsync(_host.Attempt());
        await Task.WhenAny(post, Task.Delay(200));
        Assert.False(post.IsCompleted);
        durable.SetResult(new Answer.Done());

        Assert.Equal(200, (await post).Status);
    }

    [Theory]
    [InlineData("GET", "/api/messages")]
    [InlineData("DELETE", "/api/messages")]
    [InlineData("POST", "/api/messages/x")]
    [InlineData("GET", "/")]
    public async Task There_is_one_door(string method, string path) =>
        Assert.Equal(404, await _host.StatusOfAsync(new HttpMethod(method), path));

    private static JsonObject Mention(string id, string text) =>
        new() { ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = id }, ["text"] = text };

    private Attempt CardAction()
    {
        var attempt = Invoke("adaptiveCard/action", new JsonObject
        {
            ["action"] = new JsonObject
            {
                ["type"] = "Action.Execute",
                ["verb"] = "checkin.answer",
                ["data"] = new JsonObject { ["weather"] = "sun" },
            },
        });
        attempt.Activity["replyToId"] = "card-1";
        return attempt;
    }

    private Attempt Dialog(string name) =>
        Invoke(
            name,
            new JsonObject { ["data"] = new JsonObject { ["verb"] = "plan.edit" }, ["context"] = new JsonObject { ["theme"] = "dark" } });

    private Attempt Invoke(string name, JsonObject value)
    {
        var attempt = _host.Attempt();
        attempt.Activity["type"] = "invoke";
        attempt.Activity["name"] = name;
        attempt.Activity["value"] = value;
        return attempt;
    }
}

public sealed class DirectDoorTests() : DoorTests("Direct");

public sealed class BotFrameworkDoorTests() : DoorTests("BotFramework");
