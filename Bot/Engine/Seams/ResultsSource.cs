using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards.Model;

namespace Welbevinden.Bot.Engine.Seams;

/// <summary>
/// What one feature has to show somebody who asks for results; null when it has nothing. Each feature with outcomes registers one.
/// </summary>
internal delegate Task<AdaptiveCard?> ResultsSource(Request<string> request, CancellationToken cancellationToken);
