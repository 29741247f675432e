using Welbevinden.Bot.Engine.Seams;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>
/// The rounds of the check-in for the status: how many people answered, never who or what. As long as a round is open no number is told,
/// only whether there is enough for an outcome.
/// </summary>
internal sealed class CheckInStatus(CheckInStore store, Tallies tallies)
{
    private const int MaxRounds = 3;

    public async Task<IReadOnlyList<StatusEntry>> EntriesAsync(SchoolProfile school, CancellationToken cancellationToken)
    {
        var rounds = await store.RoundsAsync(school.Id, cancellationToken);
        var entries = new List<StatusEntry>();
        foreach (var round in rounds.TakeLast(MaxRounds))
        {
            entries.Add(new StatusEntry(round.Id.Value, await RoundAsync(round, cancellationToken)));
        }

        return entries;
    }

    private async Task<StatusRound> RoundAsync(RoundRecord round, CancellationToken cancellationToken) => new()
    {
        Name = CheckInCommands.Show.Name,
        Opened = round.Date,
        IsOpen = round.State == RoundState.Open,
        Asked = round.Asked,
        Answered = round.State == RoundState.Published ? CheckInResults.Figures(round)?.Answered : null,
        IsEnough = round.State != RoundState.Published && await EndCheckIn.IsEnoughAsync(tallies, round, cancellationToken),
        Deliveries = [],
    };
}
