namespace Welbevinden.Bot.Teams.In;

/// <summary>Counts a request that was refused, by the code of the refusal.</summary>
internal delegate void CountRefusedRequest(string code);

/// <summary>Every refusal on the public port is counted, logged and told in one way, whichever part of the door decides on it.</summary>
internal sealed partial class RefusedRequests(CountRefusedRequest count, ILogger<RefusedRequests> log)
{
    /// <summary>The answer to a request that is refused.</summary>
    public (int Status, byte[] Body) Refuse(RequestRefusal refusal)
    {
        Count(refusal.Code, refusal.Status);
        return (refusal.Status, AnswerBody.Error(refusal.Code, refusal.Sentence));
    }

    public void Count(string code, int status)
    {
        count(code);
        LogRefused(code, status);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Request refused: {Code} ({Status})")]
    private partial void LogRefused(string code, int status);
}
