using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Bot.Teams.Tokens;

namespace Welbevinden.Bot.Teams.BotFramework;

/// <summary>
/// One turn. An invoke is answered by the SDK's invoke response; for other activities the SDK knows no answer but 200, so it stays here.
/// </summary>
internal sealed class TeamsBot(Reception reception, ChannelToken token) : IBot
{
    /// <summary>The HTTP status and body of the activity.</summary>
    public (int Status, byte[] Body) Answer { get; private set; } = (StatusCodes.Status200OK, []);

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Answer = await reception.AnswerAsync(turnContext.Activity.ToWire(), token, cancellationToken);
        if (turnContext.Activity.Type is ActivityTypes.Invoke)
        {
            var (status, body) = Answer;
            await turnContext.SendActivityAsync(
                new Activity(ActivityTypesEx.InvokeResponse, value: new InvokeResponse { Status = status, Body = body }),
                cancellationToken);
        }
    }
}
