using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>What the check-in keeps about somebody: in the open round, that they were asked and whether they answered.</summary>
internal static class CheckInPersonalData
{
    public static PersonalData Of(CheckInStore store) => PersonalData.OfOne(
        async (person, school, cancellationToken) =>
            await store.OpenRoundAsync(school.Id, cancellationToken) is { } round
            && await store.ParticipationAsync(round.Id, person.Id, cancellationToken) is { } participation
                ? new Kept(round, participation)
                : null,
        kept => CheckInDataLines.Round(kept.Round.Date, kept.Participation.HasAnswered),
        kept => CheckInRows.Forget(kept.Round.Id, [kept.Participation]));

    private sealed record Kept(RoundRecord Round, ParticipationRecord Participation);
}
