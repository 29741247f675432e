using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards.Features.Help;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.Features.Help;

/// <summary>
/// Lists what this person can do here: first what waits for them today, then everything by topic. Where others read along, only what
/// can be done there.
/// </summary>
internal sealed class ShowHelp(OfferedCommands commands, IEnumerable<TodaySource> today)
{
    private const int MaxFirst = 3;

    public async Task<Outcome> HandleAsync(Request<string> request, CancellationToken cancellationToken)
    {
        if (request.Origin.Conversation.Kind != ConversationKind.Personal)
        {
            return new Reply.Show(GroupHelpCard.Create(
                [.. commands.WhereOthersRead.Where(command => command != HelpCommands.Help)], request.Language));
        }

        IReadOnlyList<Command> own = [.. commands.For(request.Person).Where(command => command != HelpCommands.Help)];
        var waiting = new List<Command>();
        foreach (var source in today)
        {
            if (await source(request, cancellationToken) is { } command && own.Contains(command))
            {
                waiting.Add(command);
            }
        }

        return new Reply.Show(HelpCard.Create(
            new HelpView { First = [.. waiting.Concat(Command.Foremost(own)).Distinct().Take(MaxFirst)], Commands = own },
            request.Language));
    }
}
