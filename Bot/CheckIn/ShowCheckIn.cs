using Welbevinden.Bot.Dispatch;
using Welbevinden.Bot.Scheduling;
using Welbevinden.Cards;
using Welbevinden.Cards.CheckIn;
using Welbevinden.Storage.CheckIn;

namespace Welbevinden.Bot.CheckIn;

/// <summary>Gives somebody who asks for it the open round, or says when the next one is.</summary>
internal sealed class ShowCheckIn(CheckInStore store, Schedule schedule)
{
    public Task<Outcome> TypedAsync(Request<string> request, CancellationToken cancellationToken) => ShowAsync(request, cancellationToken);

    public Task<Outcome> PressedAsync(Request<NoPayload> request, CancellationToken cancellationToken) => ShowAsync(request, cancellationToken);

    private async Task<Outcome> ShowAsync<TPayload>(Request<TPayload> request, CancellationToken cancellationToken)
    {
        if (await store.OpenRoundAsync(request.School.Id, cancellationToken) is not { } round || request.Now >= round.ClosesAt)
        {
            var next = schedule.Next(OpenCheckIn.Kind, request.School, request.Now);
            var view = new NoOpenCheckInView { Next = next is { } at ? CheckInMessages.InSchool(at, request.School) : null };
            return new Reply.Show(NoOpenCheckInCard.Create(view, request.Language));
        }

        return await store.ParticipationAsync(round.Id, request.Person.Id, cancellationToken) switch
        {
            null => new Reply.Refused(CheckInRefusals.NotAsked),
            { HasAnswered: true } => new Reply.Refused(CheckInRefusals.AlreadyAnswered),
            _ => new Reply.Show(CheckInMessages.QuestionCard(round, request.School, request.Person, isReminder: false)),
        };
    }
}
