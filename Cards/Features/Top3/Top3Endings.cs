namespace Welbevinden.Cards.Features.Top3;

/// <summary>The final steps of a top 3, as the status names a step that is pending.</summary>
public static class Top3Endings
{
    public static Text Closing { get; } = new("het sluiten van de top 3", "closing the top 3");

    public static Text Publishing { get; } = new("het delen van de uitkomst van de top 3", "sharing the outcome of the top 3");

    public static Text Erasing { get; } = new(
        "het wissen van de verstuurde berichten van de top 3", "erasing the messages sent for the top 3");
}
