using Welbevinden.EndToEnd.Support;

namespace Welbevinden.EndToEnd.CheckIn;

/// <summary>The check-in with the Bot Framework SDK as the channel.</summary>
public sealed class CheckInOnBotFramework(Chromium chromium) : CheckInJourney(chromium)
{
    private protected override string Channel => "BotFramework";
}
