using NodaTime;
using Welbevinden.Bot.School;

namespace Welbevinden.Bot.Engine.Scheduling;

/// <summary>A use case that runs on a schedule: registered with the container, one per kind.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Cadence">When, for a school; null when that school does not have it.</param>
internal sealed record Rhythm(OccurrenceKind Kind, Func<SchoolProfile, Cadence?> Cadence);

/// <summary>All rhythms, and the moments that they give a school.</summary>
internal sealed class Rhythms
{
    private readonly SchoolCalendars _calendars;

    /// <summary>Takes every rhythm that is registered.</summary>
    /// <exception cref="InvalidOperationException">Two of one kind: the second would never happen.</exception>
    public Rhythms(IEnumerable<Rhythm> rhythms, SchoolCalendars calendars)
    {
        (All, _calendars) = ([.. rhythms], calendars);
        if (All.CountBy(r => r.Kind).FirstOrDefault(k => k.Value > 1) is { Value: > 1 } twice)
        {
            throw new InvalidOperationException($"Two rhythms are registered for '{twice.Key.Name}'; expected one.");
        }
    }

    public IReadOnlyList<Rhythm> All { get; }

    /// <summary>When a kind is next for a school, after <paramref name="now"/>; null when it has none or none is known.</summary>
    public Moment.Planned? Next(OccurrenceKind kind, SchoolProfile school, Instant now) =>
        Coming(kind, school, now).FirstOrDefault();

    /// <summary>The moments of a kind for a school after <paramref name="now"/>, in order; none when it has no rhythm there.</summary>
    public IEnumerable<Moment.Planned> Coming(OccurrenceKind kind, SchoolProfile school, Instant now) =>
        All.FirstOrDefault(r => r.Kind == kind)?.Cadence(school)?.Coming(_calendars.Of(school), now) ?? [];

    /// <summary>Every moment of every rhythm of a school from <paramref name="from"/> up to and including <paramref name="to"/>.</summary>
    public IEnumerable<(OccurrenceKind Kind, Moment Moment)> Between(SchoolProfile school, Instant from, Instant to)
    {
        var calendar = _calendars.Of(school);
        return All.SelectMany(r => (r.Cadence(school)?.Between(calendar, from, to.PlusTicks(1)) ?? []).Select(m => (r.Kind, m)));
    }
}
