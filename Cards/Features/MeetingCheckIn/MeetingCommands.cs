using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.MeetingCheckIn;

/// <summary>What people type in a channel, a group chat or a meeting's chat; in one's own chat it is another command.</summary>
public static class MeetingCommands
{
    public static Command Offer { get; } = new(
        new("check-in", "check-in"),
        new("Begin dit overleg met één vraag aan iedereen", "Start this meeting with one question to everybody"))
    {
        Topic = Topic.Team,
    };
}
