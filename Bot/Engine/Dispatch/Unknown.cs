using Welbevinden.Bot.School;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.Engine.Dispatch;

/// <summary>A line nobody knows gets a short friendly card with the nearest command, never silence.</summary>
internal static class Unknown
{
    public static Outcome Command(CommandList commands, string typed, Person person) =>
        new Reply.Show(UnknownCommandCard.Create(new UnknownCommandView { Nearest = commands.Nearest(typed, person) }, person.Language));
}
