namespace Welbevinden.Cards.Features.CheckIn;

/// <summary>The final steps of a check-in, as the status names a step that is pending.</summary>
public static class CheckInEndings
{
    public static Text Closing { get; } = new("het sluiten van de check-in", "closing the check-in");

    public static Text Publishing { get; } = new("het delen van de uitkomst van de check-in", "sharing the outcome of the check-in");

    public static Text Erasing { get; } = new("het wissen van wie gevraagd is in de check-in", "erasing who was asked in the check-in");
}
