using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Model;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>Shows the open round to somebody who asks for it, or tells when the next one is.</summary>
internal sealed class ShowCheckIn(CheckInStore store, Schedule schedule, CardMarks marks)
{
    /// <summary>The reply is a message, which gets its mark when it is sent.</summary>
    public Task<Outcome> TypedAsync(Request<string> request, CancellationToken cancellationToken) =>
        ShowAsync(request, CardMark.Blank, cancellationToken);

    public Task<Outcome> PressedAsync(Request<NoPayload> request, CancellationToken cancellationToken) =>
        ShowAsync(request, marks.New(), cancellationToken);

    private async Task<Outcome> ShowAsync<TPayload>(Request<TPayload> request, string mark, CancellationToken cancellationToken)
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
            { HasAnswered: true } => new Reply.Show(CheckInAnsweredCard.Create(request.Language)),
            _ => new Reply.Show(CheckInMessages.QuestionCard(round, request.School, request.Person, isReminder: false, mark)),
        };
    }
}
