using NodaTime;
using Welbevinden.Bot.School;
using Welbevinden.Cards;

namespace Welbevinden.Bot.Engine.Seams;

/// <summary>
/// What one feature found out at a school from <paramref name="from"/> up to, not including, <paramref name="to"/>, for those who look back
/// on a period. Every figure in it passed <c>Confidentiality</c> for everybody. Each feature with outcomes registers one.
/// </summary>
internal delegate Task<IReadOnlyList<Finding>> FindingsSource(
    SchoolProfile school, LocalDate from, LocalDate to, CancellationToken cancellationToken);

/// <summary>One outcome in a sentence.</summary>
/// <param name="Date">Of the round or poll.</param>
/// <param name="What">What it showed.</param>
internal sealed record Finding(LocalDate Date, Text What);
