using Welbevinden.Bot.School;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.Engine.Dispatch;

/// <summary>A command and who may use it.</summary>
internal sealed record OfferedCommand(Command Command, Audience Audience);

/// <summary>What people can type, without who handles it.</summary>
internal sealed class OfferedCommands(IEnumerable<OfferedCommand> commands)
{
    /// <summary>What this person can type, in the order of the slices.</summary>
    public IReadOnlyList<Command> For(Person person) =>
        [.. commands.Where(offered => offered.Audience.Admits(person)).Select(offered => offered.Command)];
}
