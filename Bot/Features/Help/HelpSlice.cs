using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.Features.Help;

/// <summary>What can I do here: the commands of this person's roles, and a press that does what typing does.</summary>
internal static class HelpSlice
{
    public static void Add(Slice slice) => slice
        .IsUncounted("help")
        .OnCommand<ShowHelp>(HelpCommands.Help, Audience.Everybody, useCase => useCase.HandleAsync, Places.Everywhere)
        .OnLineButton(HelpVerbs.Run, run => run.Command);
}
