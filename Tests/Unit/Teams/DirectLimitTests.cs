namespace Welbevinden.Unit.Teams;

/// <summary>The limits with our own wire as the channel.</summary>
public sealed class DirectLimitTests() : LimitTests("Direct");
