using NodaTime;
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

    /// <summary>Answers "wanneer is de volgende?": the open one to whoever can still answer it, otherwise the next.</summary>
    public async Task<Outcome> NextAsync(Request<NoPayload> request, CancellationToken cancellationToken) =>
        await ShowAsync(request, CardMark.Blank, cancellationToken) is { Reply: not Reply.Refused } shown
            ? shown
            : new Reply.Say(NoOpenCheckInCard.Sentence(new NoOpenCheckInView { Next = Next(request) }));

    private async Task<Outcome> ShowAsync<TPayload>(Request<TPayload> request, string mark, CancellationToken cancellationToken)
    {
        if (await store.OpenRoundAsync(request.School.Id, cancellationToken) is not { } round || request.Now >= round.ClosesAt)
        {
            return new Reply.Show(NoOpenCheckInCard.Create(new NoOpenCheckInView { Next = Next(request) }, request.Language));
        }

        return await store.ParticipationAsync(round.Id, request.Person.Id, cancellationToken) switch
        {
            null => new Reply.Refused(CheckInRefusals.NotAsked),
            { HasAnswered: true } => new Reply.Show(CheckInAnsweredCard.Create(request.Language)),
            _ => new Reply.Show(CheckInMessages.QuestionCard(round, request.School, request.Person, isReminder: false, mark)),
        };
    }

    private LocalDateTime? Next<TPayload>(Request<TPayload> request) =>
        schedule.Next(OpenCheckIn.Kind, request.School, request.Now) is { } at ? CheckInMessages.InSchool(at, request.School) : null;
}
