using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NodaTime;
using Welbevinden.Cards;
using Welbevinden.Storage;
using Welbevinden.Storage.Engine.Scheduling;

namespace Welbevinden.Bot.Engine.Scheduling;

/// <summary>Knows which endings are late: they are tried on, so somebody has to hear that they do not come off.</summary>
internal sealed class LateEndings(OccurrenceStore occurrences, EndingOf endingOf, TimeProvider time)
{
    /// <summary>What is put off by a restart or two is not worth a word.</summary>
    private static readonly Duration Late = Duration.FromMinutes(10);

    /// <summary>Every one of them, or those of one school; longest due first.</summary>
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

/// <summary>An ending that does not come off.</summary>
/// <param name="What">As people say it.</param>
/// <param name="Date">The local date that its round or offer is known by.</param>
/// <param name="Cause">Why not, as a code; null when it was not tried yet.</param>
internal sealed record LateEnding(Text What, LocalDate Date, string? Cause);

/// <summary>Says on readiness how many endings wait; no school and nobody is named there.</summary>
internal sealed class EndingsHealth(LateEndings late) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var waiting = await late.NowAsync(school: null, cancellationToken);
        var what = string.Join(", ", waiting.Select(one => one.What.English).Distinct(StringComparer.Ordinal));
        return waiting.Count == 0
            ? HealthCheckResult.Healthy("nothing that should have ended waits")
            : HealthCheckResult.Degraded(string.Create(
                CultureInfo.InvariantCulture,
                $"{waiting.Count} endings wait ({what}); they are tried again within a quarter of an hour. "
                + $"\"status\" and the log say why"));
    }
}
