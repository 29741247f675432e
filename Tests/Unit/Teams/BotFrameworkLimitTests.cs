namespace Welbevinden.Unit.Teams;

/// <summary>The limits with the Bot Framework SDK as the channel.</summary>
public sealed class BotFrameworkLimitTests() : LimitTests("BotFramework");
