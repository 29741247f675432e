using Welbevinden.Bot.School;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.Engine.Dispatch;

/// <summary>A command, who may use it and where.</summary>
internal sealed record OfferedCommand(Command Command, Admission Admission);

/// <summary>What people can type, without who handles it.</summary>
internal sealed class OfferedCommands(IEnumerable<OfferedCommand> commands)
{
    /// <summary>What this person can type in their own chat, in the order of the slices.</summary>
    public IReadOnlyList<Command> For(Person person) =>
        [.. commands.Where(offered => offered.Admission.Audience.Admits(person)).Select(offered => offered.Command)];

    /// <summary>What can be typed where others read along, whoever may do it: a list by person would tell a role.</summary>
    public IReadOnlyList<Command> WhereOthersRead =>
        [.. commands.Where(offered => offered.Admission.Places == Places.Everywhere).Select(offered => offered.Command)];
}
