using NodaTime;
using Welbevinden.Bot.Engine.Conversations;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Platter;
using Welbevinden.Storage.Engine.Conversations;
using Welbevinden.Storage.Features.Platter;

namespace Welbevinden.Bot.Features.Platter;

/// <summary>
/// Offers the reflection card at the school's interval to all staff, except those who paused messages or stopped the offers; skipping one
/// leaves no trace.
/// </summary>
internal sealed class OfferReflection(IDirectory directory, PauseStore pauses, PlatterStore store, PlatterPolicy policy, TipChoice tips)
{
    public static readonly OccurrenceKind Kind = new("platter.offer");

    /// <summary>An offer at noon makes no sense days later.</summary>
    private static readonly Duration SendWithin = Duration.FromDays(2);

    public async Task<Outcome> HandleAsync(DueRequest due, CancellationToken cancellationToken)
    {
        var stopped = await store.StoppedAsync(due.School.Id, cancellationToken);
        var staff = directory.Current?.With(Role.Staff, due.School.Id) ?? [];
        var awake = await pauses.WithoutPausedAsync(staff, due.Today, cancellationToken);
        return Outcome.Nothing with
        {
            Messages = [.. awake.Where(person => !stopped.Contains(person.Id)).Select(person => Offer(due, person))],
        };
    }

    public static Task<Outcome> SkipAsync(Request<NoPayload> request) =>
        Task.FromResult<Outcome>(new Reply.Show(PlatterSkippedCard.Create(request.Language)));

    public async Task<Outcome> StopAsync(Request<NoPayload> request, CancellationToken cancellationToken) =>
        new Outcome(new Reply.Show(PlatterStoppedCard.Create(request.Language)))
        {
            Writes = await store.StoppedAsync(request.School.Id, request.Person.Id, cancellationToken) is null
                ? [PlatterRows.Stop(new StoppedRecord(request.School.Id, request.Person.Id))]
                : [],
        };

    public async Task<Outcome> ResumeAsync(Request<NoPayload> request, CancellationToken cancellationToken) =>
        new Outcome(new Reply.Show(PlatterResumedCard.Create(request.Language)))
        {
            Writes = await store.StoppedAsync(request.School.Id, request.Person.Id, cancellationToken) is { } stopped
                ? [PlatterRows.Resume(stopped)]
                : [],
        };

    private OutgoingMessage Offer(DueRequest due, Person person)
    {
        var view = new ReflectionView
        {
            Tip = tips.ForReflection(due.Occurrence.DueAt).View,
            MayMake = policy.MayMake(due.School),
            MayKeep = policy.MayKeep(due.School),
            IsOffered = true,
        };
        var key = new MessageKey(
            $"platter-{due.School.Id}-{NodaTime.Text.LocalDatePattern.Iso.Format(due.Occurrence.Date)}", person.Id.Value, "offer");
        return new OutgoingMessage(
            key,
            due.School.Id,
            new Recipient.Personal(person.Id),
            ReflectionCard.Create(view, person.Language),
            due.Occurrence.DueAt + SendWithin);
    }
}
