using Welbevinden.EndToEnd.Support;

namespace Welbevinden.EndToEnd.Top3;

/// <summary>A top 3 with the Bot Framework SDK as the channel.</summary>
public sealed class PollOnBotFramework(Chromium chromium) : PollJourney(chromium)
{
    private protected override string Channel => "BotFramework";
}
