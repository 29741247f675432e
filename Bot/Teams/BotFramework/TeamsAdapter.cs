using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Logging.Abstractions;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Bot.Teams.Tokens;

namespace Welbevinden.Bot.Teams.BotFramework;

/// <summary>
/// The SDK's adapter, behind our own door. It gets no log: what it logs at any level holds ids of activities and conversations.
/// </summary>
internal sealed class TeamsAdapter(BotFrameworkAuthentication authentication, Reception reception, RefusedRequests refused)
    : CloudAdapter(authentication, NullLogger.Instance), IChannelAdapter
{
    public async Task<(int Status, byte[] Body)> ProcessAsync(HttpRequest request, ChannelToken token, CancellationToken cancellationToken)
    {
        var (activity, unread) = await ActivityBody.ReadAsync(request, SdkActivity.Parse, cancellationToken);
        if (activity is null)
        {
            return refused.Refuse(unread!);
        }

        var bot = new TeamsBot(reception, token);
        var response = await ProcessActivityAsync(request.Headers.Authorization, activity, bot.OnTurnAsync, cancellationToken);
        return response is null ? bot.Answer : (response.Status, (byte[])response.Body);
    }
}
