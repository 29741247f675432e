using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards.Features.Help;

namespace Welbevinden.Bot.Features.Help;

/// <summary>Lists what this person can do here.</summary>
internal sealed class ShowHelp(OfferedCommands commands)
{
    public Task<Outcome> HandleAsync(Request<string> request, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome>(
            new Reply.Show(HelpCard.Create(new HelpView { Commands = commands.For(request.Person) }, request.Language)));
}
