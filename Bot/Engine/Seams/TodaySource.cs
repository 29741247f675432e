using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.Engine.Seams;

/// <summary>
/// What of one feature waits for this person now; null when nothing does. Each feature that waits for people registers one.
/// </summary>
internal delegate Task<Command?> TodaySource(Request<string> request, CancellationToken cancellationToken);
