using Welbevinden.Cards;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Engine.Seams;

/// <summary>
/// The aspects that a goal can be about, by id, in the words of the school. The feature that keeps a list of aspects registers one.
/// </summary>
internal delegate Task<IReadOnlyList<AspectName>> AspectSource(SchoolId school, CancellationToken cancellationToken);

/// <summary>An aspect in words.</summary>
internal sealed record AspectName(string Id, Text Name);
