using Welbevinden.Bot.Teams.Tokens;

namespace Welbevinden.Bot.Teams.In;

/// <summary>
/// The way from the body of a request with a valid token to its answer: the part of the door that <c>Teams:Channel</c> chooses.
/// </summary>
internal interface IChannelAdapter
{
    /// <summary>Reads the activity and runs its turn. Returns the HTTP status and body; an empty body means none.</summary>
    Task<(int Status, byte[] Body)> ProcessAsync(HttpRequest request, ChannelToken token, CancellationToken cancellationToken);
}

/// <summary>Our own reading of the wire.</summary>
internal sealed class DirectAdapter(Reception reception, RefusedRequests refused) : IChannelAdapter
{
    public async Task<(int Status, byte[] Body)> ProcessAsync(HttpRequest request, ChannelToken token, CancellationToken cancellationToken)
    {
        var (activity, unread) = await ActivityBody.ReadAsync(request, body => ActivityBody.Parse(body), cancellationToken);
        return activity is null ? refused.Refuse(unread!) : await reception.AnswerAsync(activity, token, cancellationToken);
    }
}
