using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.School;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>Reminds those who were asked and have not answered, once.</summary>
internal sealed class RemindCheckIn(CheckInStore store, IDirectory directory)
{
    public static readonly OccurrenceKind Kind = new("checkin.remind");

    public async Task<Outcome> HandleAsync(DueRequest due, CancellationToken cancellationToken)
    {
        var round = await store.RoundAsync(due.School.Id, due.Occurrence.Date, cancellationToken);
        if (round is not { State: RoundState.Open } || due.Now >= round.ClosesAt)
        {
            return Outcome.Nothing;
        }

        var silent = (await store.ParticipationsAsync(round.Id, cancellationToken)).Where(one => !one.HasAnswered);
        var people = silent.Select(one => directory.Current?.People.GetValueOrDefault(one.Person)).OfType<Person>();
        return Outcome.Nothing with { Messages = [.. people.Select(person => CheckInMessages.Reminder(round, due.School, person))] };
    }
}
