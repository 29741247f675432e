using Welbevinden.Bot.School;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Bot.Engine.Seams;

/// <summary>A round of any feature, as the status shows it. Each feature with rounds registers a source of them.</summary>
internal delegate Task<IReadOnlyList<StatusEntry>> StatusSource(SchoolProfile school, CancellationToken cancellationToken);

/// <summary>A round and where its messages stand.</summary>
/// <param name="Group">The round's messages in the outbox.</param>
/// <param name="Round">What is shown, its deliveries still empty.</param>
internal sealed record StatusEntry(string Group, StatusRound Round);
