using NodaTime;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Rounds;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Bot.School;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>
/// Shows the core team the outcome of a closed round before everybody else gets it, and plans that everybody gets it by the next school day
/// at noon. Where there is nothing to show, or nobody to look, it is published at once.
/// </summary>
internal sealed class ReviewCheckIn(
    CheckInStore store, RoundJudgement judgement, SharedWords words, StaffReach reach, SchoolCalendars calendars)
{
    public static readonly OccurrenceKind Kind = new("checkin.review");

    /// <summary>The moment at which an outcome goes out by itself.</summary>
    public static readonly OccurrenceKind ByItself = new("checkin.byItself");

    public async Task<Outcome> HandleAsync(DueRequest due, CancellationToken cancellationToken)
    {
        if (await store.RoundAsync(due.School.Id, due.Occurrence.Date, cancellationToken) is not { State: RoundState.Closed } round)
        {
            return Outcome.Nothing;
        }

        var (at, view) = (PublishesAt(due.School, due.Today), await ViewAsync(round, due.School, due.Today, cancellationToken));
        var team = view is null ? [] : await reach.CoreTeamAsync(due.School.Id, due.Today, cancellationToken);
        return team.Count == 0
            ? Outcome.Nothing with { Occurrences = [RoundClosing.Next(PublishCheckIn.Kind, due)] }
            : Outcome.Nothing with
            {
                Messages = [.. team.Select(person => Message(round, due.School, person, view!))],
                Occurrences = [new(ByItself, due.School.Id, round.Date, at)],
            };
    }

    /// <summary>Nobody of the core team has shared it: it goes out as it is.</summary>
    public async Task<Outcome> PublishAsync(DueRequest due, CancellationToken cancellationToken) =>
        await store.RoundAsync(due.School.Id, due.Occurrence.Date, cancellationToken) is { State: RoundState.Closed }
            ? Outcome.Nothing with { Occurrences = [RoundClosing.Next(PublishCheckIn.Kind, due)] }
            : Outcome.Nothing;

    /// <summary>What the core team sees of a closed round; null when too few answered.</summary>
    /// <param name="round">The round.</param>
    /// <param name="school">Whose round.</param>
    /// <param name="today">The day of the closing, or of the look.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<CheckInReviewView?> ViewAsync(
        RoundRecord round, SchoolProfile school, LocalDate today, CancellationToken cancellationToken)
    {
        var rounds = await store.RoundsAsync(school.Id, cancellationToken);
        var result = CheckInResults.View(
            await judgement.FreezeAsync(round, rounds, cancellationToken), school, EarlierRounds.Than(round, rounds));
        return result is null
            ? null
            : new CheckInReviewView
            {
                RoundId = round.Id.Value,
                Result = result,
                Words = CheckInResults.Words(round, await words.AllAsync(round.Id, cancellationToken)),
                PublishesAt = CheckInMessages.InSchool(PublishesAt(school, today), school),
            };
    }

    private static OutgoingMessage Message(RoundRecord round, SchoolProfile school, Person person, CheckInReviewView view) => new(
        CheckInMessages.ReviewOf(round.Id, person.Id),
        school.Id,
        new Recipient.Personal(person.Id),
        CheckInReviewCard.Create(view, person.Language));

    /// <summary>Noon of the next school day: a night to think of a sentence, and an outcome that is still news.</summary>
    private Instant PublishesAt(SchoolProfile school, LocalDate closed) => Cadence.InstantOf(
        calendars.Of(school).SchoolDayAfter(closed, 1), LocalTime.Noon, school.TimeZone);
}
