using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards.Features.Help;

namespace Welbevinden.Bot.Features.Help;

/// <summary>Lists what this person can do here.</summary>
internal sealed class ShowHelp(IServiceProvider services)
{
    public Task<Outcome> HandleAsync(Request<string> request, CancellationToken cancellationToken)
    {
        // Asked for when used: the list of commands is made from the routes, of which this is one.
        var commands = services.GetRequiredService<Routes>().Commands.For(request.Person);
        return Task.FromResult<Outcome>(new Reply.Show(HelpCard.Create(new HelpView { Commands = commands }, request.Language)));
    }
}
