using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;
using Welbevinden.Cards;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Scheduling;

namespace Welbevinden.Bot.Engine.Scheduling;

/// <summary>Knows which endings are late: they are retried for ever, so somebody has to be told that they fail.</summary>
internal sealed class LateEndings(OccurrenceStore occurrences, EndingOf endingOf, TimeProvider time)
{
    /// <summary>A delay by a restart or two is not worth reporting.</summary>
    private static readonly Duration Late = Duration.FromMinutes(10);

    /// <summary>All of them, or those of one school; longest overdue first.</summary>
    public async Task<IReadOnlyList<LateEnding>> NowAsync(SchoolId? school, CancellationToken cancellationToken)
    {
        var before = time.GetCurrentInstant() - Late;
        return
        [
            .. from open in await occurrences.OpenAsync(cancellationToken)
               where open.DueAt <= before && (school is null || open.Key.School == school)
               let what = endingOf(new OccurrenceKind(open.Key.Kind))
               where what is not null
               orderby open.DueAt
               select new LateEnding(what, open.Key.Date, open.Cause),
        ];
    }
}

/// <summary>An ending that is overdue.</summary>
/// <param name="What">In the words that people read.</param>
/// <param name="Date">The local date that identifies its round or offer.</param>
/// <param name="Cause">Why it failed, as a code; null when it has not been tried yet.</param>
internal sealed record LateEnding(Text What, LocalDate Date, string? Cause);

/// <summary>Reports on readiness how many endings wait, without naming a school or a person.</summary>
internal sealed class EndingsHealth(LateEndings late) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var waiting = await late.NowAsync(school: null, cancellationToken);
        if (waiting.Count == 0)
        {
            return HealthCheckResult.Healthy("nothing that should have ended waits");
        }

        var which = string.Join(", ", waiting.Select(one => one.What.English).Distinct(StringComparer.Ordinal));
        return HealthCheckResult.Degraded(
            FormattableString.Invariant($"{waiting.Count} endings wait ({which}); they are tried again within a quarter of an hour. ")
            + "\"status\" and the log say why");
    }
}
