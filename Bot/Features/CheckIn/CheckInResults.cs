using NodaTime;
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
    /// <summary>The round with what may be shown of its tally; when too few people answered, not even how many.</summary>
    public static RoundRecord Freeze(RoundRecord round, Tally tally, IReadOnlyList<ShownEarlier>? earlier = null)
    {
        // An opening that was resumed after a crash may have asked somebody who joined in between.
        var asked = Math.Max(round.Asked, tally.Answered);
        var judged = Publication.Of(asked, tally.Answered, tally.Options, MinimumGroup.Frozen(round.Minimum));
        var frozen = Of(round, Beside(judged, earlier ?? []));
        return frozen.Answered > 0 ? WithNeeds(frozen, tally) : frozen;
    }

    /// <summary>What was judged, laid beside each outcome that was shown shortly before.</summary>
    public static Publication<string> Beside(Publication<string> judged, IReadOnlyList<ShownEarlier> earlier) =>
        earlier.Aggregate(judged, (one, shown) => Publication.Beside(one, shown.Shown, shown.Change));

    /// <summary>The round with what was judged.</summary>
    public static RoundRecord Of(RoundRecord round, Publication<string> judged) => judged switch
    {
        Publication<string>.Published published => round with
        {
            State = RoundState.Published,
            Asked = published.Asked,
            Answered = published.Answered,
            Published = new Dictionary<string, int>(published.Counts, StringComparer.Ordinal),
        },
        Publication<string>.CloseTogether together => round with
        {
            State = RoundState.Published,
            Asked = together.Asked,
            Answered = together.Answered,
            IsCloseTogether = true,
        },
        _ => Unshown(round),
    };

    /// <summary>The round when nothing may be shown of it.</summary>
    public static RoundRecord Unshown(RoundRecord round) =>
        round with { State = RoundState.Published, Answered = 0, Published = null, Words = [], Sentence = null };

    /// <summary>What may be shown of shared words: all of them, or nothing.</summary>
    public static IReadOnlyList<string> Words(RoundRecord round, IReadOnlyList<string> shared) =>
        MinimumGroup.Frozen(OwnWords.MinimumAt(round.Minimum)).IsReachedBy(shared.Count) ? shared : [];

    /// <summary>The card of a published round. Stored figures are checked against the threshold again before they leave.</summary>
    /// <param name="round">The round.</param>
    /// <param name="school">Whose round.</param>
    /// <param name="language">Of the reader.</param>
    /// <param name="earlier">Rounds before it with its form; what changed is told only when both have counts.</param>
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
                new CheckInTooFewView
                {
                    SchoolName = school.Name,
                    Opened = round.Date,
                    Minimum = round.Minimum,
                    IsCarried = round.IsCarried,
                },
                language);

    /// <summary>What may be shown of a frozen round; null when too few answered.</summary>
    public static CheckInResultView? View(RoundRecord round, SchoolProfile school, EarlierRounds earlier) =>
        Figures(round) is not { } figures
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
                .. earlier.Shown.Append(round).Select(other => (other.Date, Figures: Figures(other)!)).Where(IsDrawn),
            ],
            Needs = round.Needs is { Count: > 0 } needs && MinimumGroup.Frozen(round.Minimum).IsReachedBy(round.NeedsAnswered)
                ? new CheckInNeedFigures(round.NeedsAnswered, needs)
                : null,
            Words = round.Words,
            Sentence = round.Sentence,
        };

    /// <summary>The figures of a published round; null when there are none to show.</summary>
    public static CheckInFigures? Figures(RoundRecord round) => (CheckInForms.Find(round.Form), round) switch
    {
        ({ } form, { IsCloseTogether: true }) when MinimumGroup.Frozen(round.Minimum).IsReachedBy(round.Answered) =>
            new CheckInFigures(form, round.Asked, round.Answered, Tally.NoCounts) { IsCloseTogether = true, Rounds = round.Rounds },
        ({ } form, { Published: { } counts }) when Judged(round, counts) is { } published =>
            new CheckInFigures(
                form, published.Asked, published.Answered, new Dictionary<string, int>(published.Counts, StringComparer.Ordinal))
            {
                Rounds = round.Rounds,
            },
        _ => null,
    };

    private static bool IsDrawn((LocalDate Date, CheckInFigures Figures) round) => round.Figures is { IsCloseTogether: false };

    /// <summary>
    /// Each need by itself, as somebody ticks several: how many of those who ticked anything ticked it. Only those that may be shown.
    /// </summary>
    private static RoundRecord WithNeeds(RoundRecord round, Tally tally)
    {
        var minimum = MinimumGroup.Frozen(round.Minimum);
        return !minimum.IsReachedBy(tally.NeedsAnswered) ? round : round with
        {
            NeedsAnswered = tally.NeedsAnswered,
            Needs = tally.Needs
                .Where(need => Publication.Of(
                    round.Asked,
                    tally.NeedsAnswered,
                    [KeyValuePair.Create(true, need.Value), KeyValuePair.Create(false, tally.NeedsAnswered - need.Value)],
                    minimum) is Publication<bool>.Published)
                .ToDictionary(StringComparer.Ordinal),
        };
    }

    private static Text? Change(RoundRecord? before, CheckInFigures now) =>
        before is { State: RoundState.Published } && Figures(before) is { IsCloseTogether: false } then && !now.IsCloseTogether
            && then.Rounds == 1 && now.Rounds == 1
            ? OutcomeChange.Of(before.Date, then, now)
            : null;

    /// <summary>Stored figures are judged again: as far as they go, by the same rule.</summary>
    private static Publication<string>.Published? Judged(RoundRecord round, IReadOnlyDictionary<string, int> counts) =>
        Publication.Of(round.Asked, round.Answered, counts, MinimumGroup.Frozen(round.Minimum)) as Publication<string>.Published;
}
