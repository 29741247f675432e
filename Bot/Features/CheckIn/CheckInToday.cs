using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>An open check-in waits for whoever was asked and has not answered.</summary>
internal sealed class CheckInToday(CheckInStore store)
{
    public async Task<Command?> OfAsync(Request<string> request, CancellationToken cancellationToken) =>
        await store.OpenRoundAsync(request.School.Id, cancellationToken) is { } round
        && request.Now < round.ClosesAt
        && await store.ParticipationAsync(round.Id, request.Person.Id, cancellationToken) is { HasAnswered: false }
            ? CheckInCommands.Show
            : null;
}
