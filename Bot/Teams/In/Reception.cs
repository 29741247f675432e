using Welbevinden.Bot.Teams.Out;
using Welbevinden.Bot.Teams.Tokens;

namespace Welbevinden.Bot.Teams.In;

/// <summary>
/// What happens to an activity, whichever adapter read it: the rules, the dispatcher, the answer in the form that Teams expects.
/// </summary>
internal sealed class Reception(
    ChannelOptions options, ServiceUrls serviceUrls, ReceiveInbound receive, RefusedRequests refused, TimeProvider time)
{
    public async Task<(int Status, byte[] Body)> AnswerAsync(
        WireActivity activity, ChannelToken token, CancellationToken cancellationToken)
    {
        if (ActivityRules.Check(activity, token, options, serviceUrls) is { } broken)
        {
            return refused.Refuse(broken);
        }

        switch (ActivityReading.Of(WithId(activity), options.BotId, time.GetCurrentInstant()))
        {
            case ActivityReading.Act act:
                var answer = await receive(act.Inbound, cancellationToken);
                if (answer is Answer.NotUnderstood)
                {
                    refused.Count("invoke.notUnderstood", StatusCodes.Status400BadRequest);
                }

                return AnswerBody.Of(act.Form, answer);
            case ActivityReading.Refuse refuse:
                return refused.Refuse(refuse.Refusal);
            default:
                return (StatusCodes.Status200OK, []);
        }
    }

    /// <summary>Two activities without an id are two: else the second would be taken for the first again, and get no answer.</summary>
    private static WireActivity WithId(WireActivity activity) =>
        string.IsNullOrWhiteSpace(activity.Id) ? activity with { Id = $"none-{Guid.NewGuid():N}" } : activity;
}
