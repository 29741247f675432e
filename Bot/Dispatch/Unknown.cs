using Welbevinden.Bot.Directory;
using Welbevinden.Cards.Help;

namespace Welbevinden.Bot.Dispatch;

/// <summary>A line nobody knows gets a short friendly card with the nearest command, never silence.</summary>
internal static class Unknown
{
    public static Outcome Command(CommandList commands, string typed, Person person) =>
        new Reply.Show(UnknownCommandCard.Create(new UnknownCommandView { Nearest = commands.Nearest(typed, person) }, person.Language));
}
