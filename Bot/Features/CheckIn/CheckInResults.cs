using Welbevinden.Bot.Engine.Confidentiality;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;
using Welbevinden.Cards.Shared.Questions;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>
/// What may be shown of a round, decided by <c>Confidentiality</c> with the threshold that applied when the round opened.
/// </summary>
internal static class CheckInResults
{
    /// <summary>Ten for what people wrote (Glint's rule for comments; platform facts, section 6), or more where a school wants more.</summary>
    private const int MinWords = 10;

    /// <summary>With fewer shared texts than this, none is shown to anybody.</summary>
    public static MinimumGroup MinimumForWords(int minimum) => MinimumGroup.Frozen(Math.Max(MinWords, minimum));

    /// <summary>The round with what may be shown of its tally; when too few people answered, not even how many.</summary>
    public static RoundRecord Freeze(RoundRecord round, Tally tally)
    {
        // An opening that was resumed after a crash may have asked somebody who joined in between.
        var asked = Math.Max(round.Asked, tally.Answered);
        return Judge(asked, tally.Answered, tally.Options, round.Minimum) is Publication<string>.Published published
            ? WithNeeds(round, tally) with
            {
                State = RoundState.Published,
                Asked = asked,
                Answered = published.Answered,
                Published = new Dictionary<string, int>(published.Counts, StringComparer.Ordinal),
            }
            : round with { State = RoundState.Published, Answered = 0, Published = null, Words = [], Sentence = null };
    }

    /// <summary>What may be shown of shared words: all of them, or nothing.</summary>
    public static IReadOnlyList<string> Words(RoundRecord round, IReadOnlyList<string> shared) =>
        MinimumForWords(round.Minimum).IsReachedBy(shared.Count) ? shared : [];

    /// <summary>The card of a published round. Stored figures are checked against the threshold again before they leave.</summary>
    /// <param name="round">The round.</param>
    /// <param name="school">Whose round.</param>
    /// <param name="language">Of the reader.</param>
    /// <param name="earlier">Rounds before it with its form; what changed is told only when both were published with enough answers.</param>
    /// <param name="next">What the reader can go on with.</param>
    public static AdaptiveCard Card(
        RoundRecord round,
        SchoolProfile school,
        Language language,
        EarlierRounds? earlier = null,
        IReadOnlyList<Onward>? next = null) =>
        View(round, school, earlier ?? EarlierRounds.None) is { } view
            ? CheckInResultCard.Create(view with { Next = next ?? [] }, language)
            : CheckInTooFewCard.Create(
                new CheckInTooFewView { SchoolName = school.Name, Opened = round.Date, Minimum = round.Minimum }, language);

    /// <summary>What may be shown of a frozen round; null when too few answered.</summary>
    public static CheckInResultView? View(RoundRecord round, SchoolProfile school, EarlierRounds earlier) => Figures(round) is not { } figures
        ? null
        : new CheckInResultView
        {
            SchoolName = school.Name,
            Opened = round.Date,
            Figures = figures,
            Minimum = round.Minimum,
            Change = Change(earlier.Before, figures),
            Trend =
            [
                .. earlier.Shown.Select(other => (other.Date, Figures(other)!)),
                (round.Date, figures),
            ],
            Needs = round.Needs is { } needs && MinimumGroup.Frozen(round.Minimum).IsReachedBy(round.NeedsAnswered)
                ? new CheckInNeedFigures(round.NeedsAnswered, needs)
                : null,
            Words = round.Words,
            Sentence = round.Sentence,
        };

    /// <summary>The figures of a published round; null when too few answered.</summary>
    public static CheckInFigures? Figures(RoundRecord round) =>
        Judged(round) is { } published && CheckInForms.Find(round.Form) is { } form
            ? new CheckInFigures(
                form, published.Asked, published.Answered, new Dictionary<string, int>(published.Counts, StringComparer.Ordinal))
            : null;

    private static RoundRecord WithNeeds(RoundRecord round, Tally tally) =>
        MinimumGroup.Frozen(round.Minimum).IsReachedBy(tally.NeedsAnswered)
            ? round with { NeedsAnswered = tally.NeedsAnswered, Needs = tally.Needs }
            : round;

    private static Text? Change(RoundRecord? before, CheckInFigures now) =>
        before is { State: RoundState.Published } && Figures(before) is { } then ? OutcomeChange.Of(before.Date, then, now) : null;

    private static Publication<string>.Published? Judged(RoundRecord round) =>
        round.Published is { } counts ? Judge(round.Asked, round.Answered, counts, round.Minimum) as Publication<string>.Published : null;

    private static Publication<string> Judge(int asked, int answered, IReadOnlyDictionary<string, int> counts, int minimum) =>
        Publication.Of(asked, answered, counts, MinimumGroup.Frozen(minimum));
}
