using Welbevinden.Bot.Engine.Confidentiality;
using Welbevinden.Storage;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>
/// Judges a closed round, once, by everything that can be laid beside it: the outcome of the same form before it with who came and went
/// since, and at a small school the rounds that count along with it.
/// </summary>
internal sealed class RoundJudgement(CheckInStore store, Tallies tallies)
{
    /// <summary>Fewer people than this: one round seldom has enough answers, so rounds count together.</summary>
    public const int SmallSchool = 10;

    /// <summary>The round with what may be shown of it.</summary>
    /// <param name="round">A closed round.</param>
    /// <param name="rounds">The school's, oldest first.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<RoundRecord> FreezeAsync(
        RoundRecord round, IReadOnlyList<RoundRecord> rounds, CancellationToken cancellationToken) => round.Window is null
            ? CheckInResults.Freeze(round, await TallyAsync(round, cancellationToken), EarlierOf(round, rounds))
            : await FreezeWindowAsync(round, WindowOf(round, rounds), EarlierOf(round, rounds), cancellationToken);

    /// <summary>The rounds that count along with a round, itself included, oldest first.</summary>
    public static IReadOnlyList<RoundRecord> WindowOf(RoundRecord round, IReadOnlyList<RoundRecord> rounds) =>
        round.Window is null ? [round] : [.. rounds.Where(other => other.Window == round.Window && other.Date <= round.Date)];

    /// <summary>
    /// Whether what a carried round counted still waits for the next one: its window is that of the school's last round, and has not ended.
    /// </summary>
    public static bool IsInPlay(RoundRecord round, IReadOnlyList<RoundRecord> rounds) =>
        round.IsCarried && rounds[^1].Window == round.Window && rounds[^1] is { IsCarried: true } or { State: not RoundState.Published };

    private async Task<RoundRecord> FreezeWindowAsync(
        RoundRecord round, IReadOnlyList<RoundRecord> window, IReadOnlyList<ShownEarlier> earlier, CancellationToken cancellationToken)
    {
        var (counts, answered, skipped) = (new List<IReadOnlyDictionary<string, int>>(), new HashSet<PersonId>(), 0);
        foreach (var one in window)
        {
            var tally = await TallyAsync(one, cancellationToken);
            counts.Add(tally.Options);
            skipped += tally.Skipped;
            answered.UnionWith(
                (await store.ParticipationsAsync(one.Id, cancellationToken)).Where(mark => mark.HasAnswered).Select(mark => mark.Person));
        }

        // A mark tells that somebody answered or skipped, not which. Each skip may be of somebody who never answered.
        var people = answered.Count - skipped;
        var minimum = MinimumGroup.Frozen(window.Max(one => one.Minimum));
        return RollingWindow.After(window.Count, people, minimum) switch
        {
            WindowStep.GoesOn => CheckInResults.Unshown(round) with { IsCarried = true },
            WindowStep.Lapses => CheckInResults.Unshown(round),
            WindowStep.Closes => CheckInResults.Of(
                round with { Rounds = window.Count },
                CheckInResults.Beside(
                    RollingWindow.Judge(
                        Math.Max(window.Sum(one => one.Asked), counts.Sum(one => one.Values.Sum())), people, counts, minimum),
                    earlier)),
        };
    }

    /// <summary>The outcomes of the same form that are near enough to be laid beside this one, with who came and went since each.</summary>
    internal static IReadOnlyList<ShownEarlier> EarlierOf(RoundRecord round, IReadOnlyList<RoundRecord> rounds) =>
    [
        .. rounds
            .Where(other => other.Date < round.Date && other.Form == round.Form && other.Answered > 0)
            .Where(other => round.ClosesAt - other.ClosesAt <= OverTime.Horizon && !IsAlong(other, round))
            .Select(other => new ShownEarlier(
                new ShownBefore<string>(other.Answered, other.Published),
                rounds.Where(one => one.Date > other.Date && one.Date <= round.Date)
                    .Select(one => ChangeOf(one, other))
                    .Aggregate((one, next) => one.Then(next)))),
    ];

    /// <summary>A round of the same window was never shown by itself.</summary>
    private static bool IsAlong(RoundRecord other, RoundRecord round) => round.Window is not null && other.Window == round.Window;

    /// <summary>
    /// Who came and went at an opening. Where it was not counted (a round from before it was), somebody may have: one on each side, as
    /// whoever is compared with stayed.
    /// </summary>
    private static RosterChange ChangeOf(RoundRecord round, RoundRecord before) => round.Change is { } change
        ? new RosterChange(change.Stayed, change.Left, change.Joined)
        : new RosterChange(Math.Max(0, Math.Min(before.Asked, round.Asked) - 1), Left: 1, Joined: 1);

    /// <summary>An opening that was interrupted before it wrote its tally accepted no answers.</summary>
    private async Task<Tally> TallyAsync(RoundRecord round, CancellationToken cancellationToken) =>
        await tallies.OfAsync(round.Id, cancellationToken) ?? Tally.Empty(round.Id);
}

/// <summary>An outcome that was shown, and who came and went since.</summary>
internal sealed record ShownEarlier(ShownBefore<string> Shown, RosterChange Change);
