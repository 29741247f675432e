using Welbevinden.Bot.School;
using Welbevinden.Bot.Teams.In;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.Engine.Dispatch;

/// <summary>A command, who may use it and where, and to whom it is offered: its audience, or those of them it is meant for.</summary>
internal sealed record OfferedCommand(Command Command, Admission Admission, Audience OfferedTo);

/// <summary>What people can type, without who handles it.</summary>
internal sealed class OfferedCommands(IEnumerable<OfferedCommand> commands)
{
    /// <summary>What is offered to this person in their own chat, in the order of the slices.</summary>
    public IReadOnlyList<Command> For(Person person) =>
    [
        .. commands.Where(offered => offered.Admission.IsFor(ConversationKind.Personal) && offered.OfferedTo.Admits(person))
            .Select(offered => offered.Command),
    ];

    /// <summary>What can be typed where others read along, whoever may do it: a list by person would tell a role.</summary>
    public IReadOnlyList<Command> WhereOthersRead =>
        [.. commands.Where(offered => offered.Admission.Places.HasFlag(Places.Shared)).Select(offered => offered.Command)];
}
