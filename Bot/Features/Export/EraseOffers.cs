using NodaTime;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.School;
using Welbevinden.Storage.Features.Export;

namespace Welbevinden.Bot.Features.Export;

/// <summary>Erases the offers of a day after a week: from then on nobody needs to know who asked for which report.</summary>
internal sealed class EraseOffers(OfferStore store)
{
    /// <summary>The number of days in which an offer can be answered.</summary>
    public const int Days = 7;

    public static readonly OccurrenceKind Kind = new("export.forget");

    public static Occurrence Of(SchoolProfile school, LocalDate offered) =>
        new(Kind, school.Id, offered, offered.PlusDays(Days + 1).AtStartOfDayInZone(school.TimeZone).ToInstant());

    public async Task<Outcome> HandleAsync(DueRequest due, CancellationToken cancellationToken) => Outcome.Nothing with
    {
        Writes = await store.ForgetAsync(due.School.Id, due.Occurrence.Date, person: null, cancellationToken),
    };
}
