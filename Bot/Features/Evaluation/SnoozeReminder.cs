using System.Globalization;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.Evaluation;
using Welbevinden.Cards.Model;
using Welbevinden.Storage.Features.Evaluation;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>Postpones a reminder to a later school day for the person who asks, as long as it still makes sense by then.</summary>
internal sealed class SnoozeReminder(
    EvaluationStore store, SchoolCalendars calendars, ReminderOccurrences reminders, RemindEvaluation cards)
{
    public async Task<Outcome> HandleAsync(Request<ReminderSnooze> request, CancellationToken cancellationToken) =>
        await store.MomentAsync(request.School.Id, request.Payload.Moment, cancellationToken) switch
        {
            null or { State: MomentState.Removed } => new Reply.Refused(EvaluationRefusals.MomentUnknown),
            { State: MomentState.Done } => new Reply.Refused(EvaluationRefusals.AlreadyDone),
            var moment => Decide(request, moment),
        };

    /// <summary>The reminder with the days that were chosen; null when there is nothing to be reminded of.</summary>
    public async Task<AdaptiveCard?> DrawAsync(Request<ReminderSnooze> request, CancellationToken cancellationToken) =>
        Enum.TryParse<ReminderKind>(request.Payload.Kind, out var kind)
            && await store.MomentAsync(
                request.School.Id, request.Payload.Moment, cancellationToken) is { State: MomentState.Planned } moment
            ? await cards.CardAsync(request, moment, kind, request.Payload.Days, cancellationToken)
            : null;

    private Outcome Decide(Request<ReminderSnooze> request, MomentRecord moment)
    {
        if (!Enum.TryParse<ReminderKind>(request.Payload.Kind, out var kind) || DaysOf(request.Payload.Days) is not { } days)
        {
            return new Reply.Refused(EvaluationRefusals.SnoozeMissing);
        }

        var day = calendars.Of(request.School).SchoolDayAfter(request.Today, days);
        if (day > ReminderDecision.LastDay(kind, moment.Date, snoozed: true))
        {
            return new Reply.Refused(EvaluationRefusals.SnoozeTooLate);
        }

        var reminder = new Reminder(moment.Id, kind, moment.Date, moment.Since);
        return new Outcome(new Reply.Show(ReminderSnoozedCard.Create(new ReminderSnoozedView(moment.Id, day), request.Language)))
        {
            Occurrences = [reminders.SnoozedTo(reminder, request.Person.Id, request.School, day)],
        };
    }

    /// <summary>Accepts only what the card offers.</summary>
    private static int? DaysOf(string? code) => code is "1" or "3" or "5" ? int.Parse(code, CultureInfo.InvariantCulture) : null;
}
