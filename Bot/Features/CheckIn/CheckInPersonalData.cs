using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>
/// What the check-in keeps about somebody: in the open round, and at a small school in those that wait for it, that they were asked and
/// whether they answered.
/// </summary>
internal static class CheckInPersonalData
{
    public static PersonalData Of(CheckInStore store) => new(
        async (person, school, cancellationToken) =>
        [
            .. (await KeptAsync(store, person, school, cancellationToken)).Select(
                kept => CheckInDataLines.Round(kept.Round.Date, kept.Participation.HasAnswered, kept.Round.IsCarried)),
        ],
        async (person, school, cancellationToken) =>
        [
            .. (await KeptAsync(store, person, school, cancellationToken)).SelectMany(
                kept => CheckInRows.Forget(kept.Round.Id, [kept.Participation])),
        ]);

    private static async Task<IReadOnlyList<Kept>> KeptAsync(
        CheckInStore store, Person person, SchoolProfile school, CancellationToken cancellationToken)
    {
        var rounds = await store.RoundsAsync(school.Id, cancellationToken);
        var kept = new List<Kept>();
        foreach (var round in rounds.Where(round => round.State != RoundState.Published || RoundJudgement.IsInPlay(round, rounds)))
        {
            if (await store.ParticipationAsync(round.Id, person.Id, cancellationToken) is { } participation)
            {
                kept.Add(new Kept(round, participation));
            }
        }

        return kept;
    }

    private sealed record Kept(RoundRecord Round, ParticipationRecord Participation);
}
