using NodaTime;
using Welbevinden.Cards;
using Welbevinden.Storage;

namespace Welbevinden.Bot.Engine.Scheduling;

/// <summary>
/// The name of a kind of scheduled event, as in <c>checkin.open</c>. Declared once, beside the use case that performs it.
/// </summary>
internal readonly record struct OccurrenceKind(string Name);

/// <summary>
/// An event that happens once: (kind, school, local date) is its identity, across restarts and parallel processes. Its use case may run
/// again after a crash half-way, so everything it writes has deterministic keys.
/// </summary>
/// <param name="Kind">What happens.</param>
/// <param name="School">For which school.</param>
/// <param name="Date">The nominal local date; a shift to another school day does not change it.</param>
/// <param name="DueAt">Not before this instant.</param>
/// <param name="Subject">Tells apart several of a school on one day (a round id); empty otherwise.</param>
internal sealed record Occurrence(OccurrenceKind Kind, SchoolId School, LocalDate Date, Instant DueAt, string Subject = "");

/// <summary>
/// The entrance from the clock to the dispatcher. Returns when everything it decided is durable; only then is the occurrence marked done.
/// </summary>
internal delegate Task PerformOccurrence(Occurrence occurrence, CancellationToken cancellationToken);

/// <summary>
/// Whether this build has a use case for a kind. A later build that runs or ran on the same store may have planned kinds that this one does
/// not know.
/// </summary>
internal delegate bool KnowsOccurrence(OccurrenceKind kind);

/// <summary>
/// What waits when a kind that ends something fails, in the words that people read: "het sluiten van de check-in". Null for a kind that
/// ends nothing. An ending is never given up and needs no directory: what people were promised to be over must be over.
/// </summary>
internal delegate Text? EndingOf(OccurrenceKind kind);

/// <summary>An ending cannot be performed yet, for a foreseen reason. It is tried again.</summary>
/// <param name="cause">A code: it is stored, and shown as the reason.</param>
internal sealed class EndingWaitsException(string cause) : Exception($"It waits: {cause}.")
{
    public string Cause => cause;
}
