using NodaTime;
using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.Export;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage.Features.Export;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Features.Export;

/// <summary>What is kept of the files somebody asked for: that they did, for a week.</summary>
internal sealed class ExportPersonalData(OfferStore store, TimeProvider time)
{
    public PersonalData Source => new(DescribeAsync, EraseAsync);

    private async Task<IReadOnlyList<MyDataLine>> DescribeAsync(Person person, SchoolProfile school, CancellationToken cancellationToken)
    {
        var lines = new List<MyDataLine>();
        foreach (var day in LastDays(school))
        {
            if ((await store.ForgetAsync(school.Id, day, person.Id, cancellationToken)).Count > 0)
            {
                lines.Add(ExportDataLines.OfferedOn(day));
            }
        }

        return lines;
    }

    private async Task<IReadOnlyList<Batch>> EraseAsync(Person person, SchoolProfile school, CancellationToken cancellationToken)
    {
        var writes = new List<Batch>();
        foreach (var day in LastDays(school))
        {
            writes.AddRange(await store.ForgetAsync(school.Id, day, person.Id, cancellationToken));
        }

        return writes;
    }

    private IEnumerable<LocalDate> LastDays(SchoolProfile school)
    {
        var today = time.GetCurrentInstant().InZone(school.TimeZone).Date;
        return Enumerable.Range(0, EraseOffers.Days + 1).Select(ago => today.PlusDays(-ago));
    }
}
