using NodaTime;
using Welbevinden.Bot.Directory;
using Welbevinden.Bot.Dispatch;
using Welbevinden.Bot.Scheduling;
using Welbevinden.Storage;
using Welbevinden.Storage.Platter;

namespace Welbevinden.Bot.Platter;

/// <summary>Erases, every week, kept platters that are a year old and pairings of earlier school years.</summary>
internal sealed class ErasePlatter(PlatterStore store)
{
    public static readonly OccurrenceKind Kind = new("platter.erase");

    public static Cadence Weekly(School _) => Cadence.Weekly(IsoDayOfWeek.Monday, new LocalTime(5, 0));

    public async Task<Outcome> HandleAsync(DueRequest due, CancellationToken cancellationToken)
    {
        var today = due.Now.InZone(due.School.TimeZone).Date;
        var over = await store.OverAsync(due.School.Id, today, cancellationToken);
        var pairings = await store.PairingsAsync(due.School.Id, cancellationToken);
        return Outcome.Nothing with
        {
            Writes =
            [
                .. PlatterRows.Forget(over),
                .. PlatterRows.Erase(pairings.Where(pairing => !SchoolYear.Of(today).Contains(pairing.Date))),
            ],
        };
    }
}
