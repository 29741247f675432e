using System.Diagnostics;
using NodaTime;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.Cards.Model;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.Evaluation;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>
/// Sends a reminder of a moment to the core team, at most once; or postpones it to the next school day, or records why it is not sent.
/// Messages are keyed by moment, date, kind and person, so that running this again sends nothing twice.
/// </summary>
internal sealed class RemindEvaluation(
    EvaluationStore store, EvaluationLoader loader, EvaluationReach reach, EvaluationCards cards, Findings findings,
    ReminderOccurrences reminders)
{
    public async Task<Outcome> HandleAsync(DueRequest due, CancellationToken cancellationToken)
    {
        var (reminder, person) = ReminderOccurrences.Read(due.Occurrence);
        var moment = await store.MomentAsync(due.School.Id, reminder.Moment, cancellationToken);
        return reminders.Rules(due.School).Of(moment, reminder, snoozed: person is not null, due.Now) switch
        {
            ReminderStep.Wait wait => Outcome.Nothing with { Occurrences = [Later(reminder, person, due.School, wait.Day)] },
            ReminderStep.Skip skip => await SkipAsync(due, reminder, person, skip.Reason, cancellationToken),
            ReminderStep.Send send => await SendAsync(due, moment!, reminder, person, send.Until, cancellationToken),
            _ => throw new UnreachableException(),
        };
    }

    private Occurrence Later(Reminder reminder, PersonId? person, SchoolProfile school, LocalDate day) =>
        person is { } one ? reminders.SnoozedTo(reminder, one, school, day) : reminders.On(reminder, school, day);

    private async Task<Outcome> SendAsync(
        DueRequest due, MomentRecord moment, Reminder reminder, PersonId? person, Instant until, CancellationToken cancellationToken)
    {
        var people = (await reach.RemindedAsync(due.School.Id, due.Today, cancellationToken))
            .Where(one => person is null || one.Id == person)
            .ToList();
        if (people.Count == 0)
        {
            return await SkipAsync(due, reminder, person, ReminderSkip.Nobody, cancellationToken);
        }

        var evaluation = await loader.LoadAsync(moment, cancellationToken);
        var shown = reminder.Kind == ReminderKind.Prepare
            ? await findings.BeforeAsync(due.School, moment, due.Today, cancellationToken)
            : [];
        var messages = new List<OutgoingMessage>();
        foreach (var one in people)
        {
            var isInCalendar = await cards.IsInCalendarAsync(moment, one.Id, cancellationToken);
            var card = Card(evaluation, reminder.Kind, one, due.School, shown, isInCalendar);
            messages.Add(EvaluationMessages.Reminder(moment, reminder.Kind, one, card, until, person is null ? null : due.Occurrence.Date));
        }

        return Outcome.Nothing with { Messages = messages };
    }

    /// <summary>The reminder as it would be sent now, with the days to wait that were chosen on it.</summary>
    public async Task<AdaptiveCard> CardAsync<TPayload>(
        Request<TPayload> request, MomentRecord moment, ReminderKind kind, string? snoozeDays, CancellationToken cancellationToken) =>
        Card(
            await loader.LoadAsync(moment, cancellationToken),
            kind,
            request.Person,
            request.School,
            kind == ReminderKind.Prepare ? await findings.BeforeAsync(request.School, moment, request.Today, cancellationToken) : [],
            await cards.IsInCalendarAsync(moment, request.Person.Id, cancellationToken),
            snoozeDays);

    private AdaptiveCard Card(
        LoadedEvaluation evaluation,
        ReminderKind kind,
        Person to,
        SchoolProfile school,
        IReadOnlyList<(LocalDate Date, Text What)> shown,
        bool isInCalendar,
        string? snoozeDays = null) =>
        kind switch
        {
            ReminderKind.Prepare => PrepareCard.Create(
                new PrepareView
                {
                    Id = evaluation.Moment.Id,
                    Kind = kind.ToString(),
                    Date = evaluation.Moment.Date,
                    Lead = cards.Lead(evaluation.Moment, evaluation.Plan, to.Id),
                    Findings = shown,
                    IsInCalendar = isInCalendar,
                    SnoozeDays = snoozeDays,
                },
                to.Language),
            ReminderKind.Day => cards.Whole(
                evaluation, to, school, EvaluationOccasion.Day, isInCalendar: isInCalendar, snoozeDays: snoozeDays),
            ReminderKind.After => cards.Whole(
                evaluation, to, school, EvaluationOccasion.After, isInCalendar: isInCalendar, snoozeDays: snoozeDays),
        };

    /// <summary>Recorded once: running this again finds the record.</summary>
    private async Task<Outcome> SkipAsync(
        DueRequest due, Reminder reminder, PersonId? person, ReminderSkip reason, CancellationToken cancellationToken)
    {
        var kind = person is null ? reminder.Kind.ToString() : $"{reminder.Kind}Snoozed";
        var known = await store.SkippedAsync(due.School.Id, reminder.Moment, cancellationToken);
        return known.Any(one => one.Kind == kind && one.Date == reminder.Date && one.Since == reminder.Since)
            ? Outcome.Nothing
            : Outcome.Nothing with
            {
                Writes = [
                    EvaluationRows.Skip(
                        due.School.Id, reminder.Moment, new SkippedRecord(kind, reminder.Date, reminder.Since, reason.ToString(), due.Now)),
                ],
            };
    }
}
