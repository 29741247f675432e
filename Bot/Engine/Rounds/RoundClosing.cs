using NodaTime;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Bot.Engine.Outbox;
using Welbevinden.Bot.Engine.Scheduling;
using Welbevinden.Cards;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage.Tables;

namespace Welbevinden.Bot.Engine.Rounds;

/// <summary>How a round of any feature closes, on time or early by the core team.</summary>
/// <remarks>
/// Closing, publishing and erasing are occurrences of their own, so that each is finished before the next begins, whatever restarts in
/// between.
/// </remarks>
internal static class RoundClosing
{
    /// <summary>Distinguishes the early closing from the planned one, which then finds nothing left to do.</summary>
    private const string Early = "early";

    /// <summary>The same for a closing after which the outcome is looked at first.</summary>
    private const string Look = "look";

    /// <summary>
    /// How long a publication waits for a directory that contains somebody who was asked. Two weeks: longer than a mistake in the directory
    /// goes unnoticed. After that the round is published to nobody and erased, because who was asked is not kept for a school that is gone.
    /// </summary>
    public static readonly Duration Patience = Duration.FromDays(14);

    /// <summary>The cause while nobody who was asked is in the directory.</summary>
    public const string NobodyThere = "nobodyThere";

    /// <summary>The cause while a round is still being published.</summary>
    public const string StillPublishing = "stillPublishing";

    /// <summary>
    /// Whether a publication waits: a directory that lacks the school, or its people, must not cost everybody the outcome.
    /// </summary>
    public static bool Waits(DueRequest due, int asked, int reachable) =>
        asked > 0 && reachable == 0 && due.Now - due.Occurrence.DueAt < Patience;

    /// <summary>The outcome of a closing: from here on no answer is accepted, and the publication is next.</summary>
    /// <param name="due">The closing.</param>
    /// <param name="latch">Locks the row that every answer updates; null when it is locked.</param>
    /// <param name="state">Records that the round is closed; null when that is recorded.</param>
    /// <param name="unwanted">Questions and reminders that have not been sent yet.</param>
    /// <param name="publish">What comes next.</param>
    public static Outcome Of(DueRequest due, Batch? latch, Batch? state, IEnumerable<MessageKey> unwanted, OccurrenceKind publish) =>
        Outcome.Nothing with
        {
            // The latch first: after that write no answer is counted any more.
            Writes = [.. new[] { latch, state }.OfType<Batch>()],
            Cancelled = [.. unwanted],
            Occurrences = [Next(publish, due)],
        };

    /// <summary>Whether a person asked to close it and share it at once.</summary>
    public static bool IsEarly(DueRequest due) => due.Occurrence.Subject == Early;

    /// <summary>The next step of a round, as its own occurrence.</summary>
    public static Occurrence Next(OccurrenceKind step, DueRequest due) =>
        new(step, due.School.Id, due.Occurrence.Date, due.Now, due.Occurrence.Subject == Early ? "" : due.Occurrence.Subject);

    /// <summary>The closing that a person asked for.</summary>
    /// <param name="close">The kind of the closing.</param>
    /// <param name="request">Who asks.</param>
    /// <param name="round">The date of the round.</param>
    /// <param name="looksFirst">Whether the outcome is looked at before it is shared.</param>
    public static Occurrence Now<TPayload>(OccurrenceKind close, Request<TPayload> request, LocalDate round, bool looksFirst = false) =>
        new(close, request.School.Id, round, request.Now, looksFirst ? Look : Early);

    /// <summary>"No, not now": nothing happens, and the card says so.</summary>
    public static Task<Outcome> LeaveAsync(Request<NoPayload> request) =>
        Task.FromResult<Outcome>(new Reply.Show(NothingDoneCard.Create(request.Language)));
}
