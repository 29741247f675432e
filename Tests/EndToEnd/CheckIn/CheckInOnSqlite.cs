using Welbevinden.EndToEnd.Support;

namespace Welbevinden.EndToEnd.CheckIn;

/// <summary>The check-in on the embedded store.</summary>
public sealed class CheckInOnSqlite(Chromium chromium) : CheckInJourney(chromium);
