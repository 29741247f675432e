using Welbevinden.Bot.Dispatch;
using Welbevinden.Cards.Help;

namespace Welbevinden.Bot.Help;

/// <summary>What can I do here: the commands of this person's roles, and a press that does what typing does.</summary>
internal static class HelpSlice
{
    public static void Add(Slice slice) => slice
        .OnCommand<ShowHelp>(HelpCommands.Help, Audience.Everybody, useCase => useCase.HandleAsync)
        .OnVerb<RunCommand, HelpRun>(HelpVerbs.Run, Audience.Everybody, useCase => useCase.HandleAsync);
}
