using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.Features.Help;

/// <summary>
/// Does what typing a command does, for a button. The answer comes as a new message, so that the card with the buttons stays.
/// </summary>
internal sealed class RunCommand(IServiceProvider services)
{
    public async Task<Outcome> HandleAsync(Request<HelpRun> request, CancellationToken cancellationToken)
    {
        var commands = services.GetRequiredService<Routes>().Commands;
        if (commands.Find(request.Payload.Command) is not var (route, rest))
        {
            return new Reply.Refused(CommonRefusals.CardTooOld);
        }

        var caller = new Caller(request.Person, request.School, request.Now, request.Origin);
        if (caller.RefusedBy(route.Admission) is { } refusal)
        {
            return new Reply.Refused(refusal);
        }

        var outcome = await route.HandleAsync(caller.Asks(rest), cancellationToken);
        return Replies.AsMessage(request.Origin, request.Person, outcome.Reply, request.Language) is { } message
            ? outcome with { Reply = new Reply.None(), Messages = [.. outcome.Messages, message] }
            : outcome;
    }
}
