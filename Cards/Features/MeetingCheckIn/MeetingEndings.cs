namespace Welbevinden.Cards.Features.MeetingCheckIn;

/// <summary>The final steps of a check-in in a meeting, as the status names a step that is pending.</summary>
public static class MeetingEndings
{
    public static Text Closing { get; } = new("het sluiten van een check-in in een overleg", "closing a check-in in a meeting");

    public static Text Erasing { get; } = new("het wissen van een check-in in een overleg", "erasing a check-in in a meeting");
}
