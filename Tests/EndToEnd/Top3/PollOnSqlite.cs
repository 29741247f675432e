using Welbevinden.EndToEnd.Support;

namespace Welbevinden.EndToEnd.Top3;

/// <summary>A top 3 on the embedded store.</summary>
public sealed class PollOnSqlite(Chromium chromium) : PollJourney(chromium);
