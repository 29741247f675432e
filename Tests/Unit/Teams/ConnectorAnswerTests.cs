using NodaTime;
using Welbevinden.Bot.Teams.Out;
using Xunit;

namespace Welbevinden.Unit.Teams;

/// <summary>The table of what Teams answers and what it means (platform facts, section 4).</summary>
public sealed class ConnectorAnswerTests
{
    /// <summary>Status, body, meaning.</summary>
    public static TheoryData<int, string, string> Answers => new()
    {
        { 200, """{"id":"a"}""", "Accepted { Id = a }" },
        { 201, "", "Accepted { Id =  }" },
        { 202, "<html>", "Accepted { Id =  }" },
        { 400, """{"error":{"code":"BadSyntax"}}""", "Faulty { Status = 400, Code = BadSyntax }" },
        { 401, """{"error":{"code":"BotNotRegistered"}}""", "Faulty { Status = 401, Code = BotNotRegistered }" },
        { 403, """{"error":{"code":"NotEnoughPermissions"}}""", "Faulty { Status = 403, Code = NotEnoughPermissions }" },
        { 403, """{"error":{"code":"BotDisabledByAdmin"}}""", "Blocked { Code = BotDisabledByAdmin }" },
        { 403, """{"error":{"code":"ConversationBlockedByUser"}}""", "Blocked { Code = ConversationBlockedByUser }" },
        {
            403,
            """{"error":{"code":"Forbidden","message":"{\"subCode\":\"MessageWritesBlocked\",\"details\":\"x\"}"}}""",
            "Blocked { Code = MessageWritesBlocked }"
        },
        { 403, """{"error":{"code":"Forbidden","message":"Sanne said no"}}""", "Blocked { Code = Forbidden }" },
        { 403, "", "Blocked { Code =  }" },
        { 403, """{"error":{"code":"a sentence with a name"}}""", "Blocked { Code =  }" },
        { 403, """{"error":{"code":"BotNotInConversationRoster"}}""", "NotInstalled { Code = BotNotInConversationRoster }" },
        { 403, """{"error":{"code":"ForbiddenOperationException"}}""", "NotInstalled { Code = ForbiddenOperationException }" },
        { 404, """{"error":{"code":"ConversationNotFound"}}""", "Gone { Code = ConversationNotFound }" },
        { 404, """{"error":{"code":"ActivityNotFoundInConversation"}}""", "Gone { Code = ActivityNotFoundInConversation }" },
        { 404, "not json", "Gone { Code =  }" },
        { 412, """{"error":{"code":"PreconditionFailed"}}""", "Contended { }" },
        { 413, "", "Faulty { Status = 413, Code =  }" },
        { 408, "", "Ambiguous { Cause = status408 }" },
        { 500, "", "Ambiguous { Cause = status500 }" },
        { 502, "", "Ambiguous { Cause = status502 }" },
        { 503, "", "Ambiguous { Cause = status503 }" },
        { 504, "", "Ambiguous { Cause = status504 }" },
        { 302, "", "Faulty { Status = 302, Code =  }" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void Every_answer_of_Teams_has_its_meaning(int status, string body, string meaning) =>
        Assert.Equal(meaning, ConnectorAnswer.Of(status, body).ToString());

    [Fact]
    public void A_throttled_call_keeps_the_time_that_Teams_names() =>
        Assert.Equal(new ConnectorResult.Throttled(Duration.FromSeconds(9)), ConnectorAnswer.Of(429, "{}", Duration.FromSeconds(9)));

    [Fact]
    public void No_status_and_no_body_is_without_meaning()
    {
        foreach (var body in new[] { "", "{", "[]", "\"x\"", "{\"error\":7}", "{\"id\":7}", "{\"id\":\"\\ud83d\"}" })
        {
            Assert.All(Enumerable.Range(100, 500), status => Assert.NotNull(ConnectorAnswer.Of(status, body)));
        }
    }
}
