using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.Platter;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Platter;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Features.Platter;

/// <summary>
/// What the platter keeps about somebody: own platters if they chose so, that they want no offers, and with whom they were put together.
/// </summary>
internal sealed class PlatterPersonalData(PlatterStore store, PlatterHistory history, TimeProvider time)
{
    public PersonalData Source => new(DescribeAsync, EraseAsync) { CopyAsync = CopyAsync, StaysAsync = StaysAsync };

    /// <summary>Numbers only: this card can go out as a message, and what was kept may not.</summary>
    private async Task<IReadOnlyList<MyDataLine>> DescribeAsync(Person person, SchoolProfile school, CancellationToken cancellationToken)
    {
        var kept = (await store.KeptByAsync(school.Id, person.Id, cancellationToken)).Count;
        return [
            .. kept > 0 ? [new MyDataLine(PlatterHistoryTexts.What, PlatterHistoryTexts.Kept(kept))] : Array.Empty<MyDataLine>(),
            .. await OthersAsync(person, school, cancellationToken),
        ];
    }

    /// <summary>Everything, opened: only in the answer to the person's own press.</summary>
    private async Task<IReadOnlyList<MyDataLine>> CopyAsync(Person person, SchoolProfile school, CancellationToken cancellationToken)
    {
        var today = time.GetCurrentInstant().InZone(school.TimeZone).Date;
        var kept = await history.OpenAsync(school.Id, person.Id, today, cancellationToken);
        return [
            .. kept.Select(one => new MyDataLine(PlatterHistoryTexts.What, PlatterHistoryTexts.Line(one.View))),
            .. await OthersAsync(person, school, cancellationToken),
        ];
    }

    private async Task<IReadOnlyList<MyDataLine>> OthersAsync(Person person, SchoolProfile school, CancellationToken cancellationToken)
    {
        var times = (await store.PairingsAsync(school.Id, cancellationToken))
            .SelectMany(pairing => pairing.Groups)
            .Count(group => group.Contains(person.Id));
        return
        [
            .. await StaysAsync(person, school, cancellationToken),
            .. times == 0 ? Array.Empty<MyDataLine>() : [new MyDataLine(PlatterHistoryTexts.PairedWhat, PlatterHistoryTexts.Paired(times))],
        ];
    }

    /// <summary>That they want no offers.</summary>
    private async Task<IReadOnlyList<MyDataLine>> StaysAsync(Person person, SchoolProfile school, CancellationToken cancellationToken) =>
        await store.StoppedAsync(school.Id, person.Id, cancellationToken) is null
            ? []
            : [new MyDataLine(PlatterHistoryTexts.StoppedWhat, PlatterHistoryTexts.StoppedKept)];

    private async Task<IReadOnlyList<Batch>> EraseAsync(Person person, SchoolProfile school, CancellationToken cancellationToken)
    {
        var pairings = await store.PairingsAsync(school.Id, cancellationToken);
        return
        [
            .. PlatterRows.Forget(await store.KeptByAsync(school.Id, person.Id, cancellationToken)),
            .. PlatterRows.Rewrite(
                pairings
                    .Where(pairing => pairing.Groups.Any(group => group.Contains(person.Id)))
                    .Select(pairing => Without(pairing, person.Id))),
        ];
    }

    private static PairingRecord Without(PairingRecord pairing, PersonId person) => pairing with
    {
        Groups = [.. pairing.Groups.Select(group => (IReadOnlyList<PersonId>)[.. group.Where(id => id != person)])],
    };
}
