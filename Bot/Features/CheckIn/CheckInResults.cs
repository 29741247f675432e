using Welbevinden.Bot.Engine.Confidentiality;
using Welbevinden.Bot.School;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.CheckIn;
using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;
using Welbevinden.Storage.Features.CheckIn;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>
/// What may be shown of a round, decided by <c>Confidentiality</c> with the threshold that applied when the round opened.
/// </summary>
internal static class CheckInResults
{
    /// <summary>The round with what may be shown of its tally; when too few people answered, not even how many.</summary>
    public static RoundRecord Freeze(RoundRecord round, Tally tally)
    {
        // An opening that was resumed after a crash may have asked somebody who joined in between.
        var asked = Math.Max(round.Asked, tally.Answered);
        return Judge(asked, tally.Answered, tally.Counts ?? Tally.NoCounts, round.Minimum) is Publication<string>.Published published
            ? round with
            {
                State = RoundState.Published,
                Asked = asked,
                Answered = published.Answered,
                Published = new Dictionary<string, int>(published.Counts, StringComparer.Ordinal),
            }
            : round with { State = RoundState.Published, Answered = 0, Published = null };
    }

    /// <summary>The card of a published round. Stored figures are checked against the threshold again before they leave.</summary>
    /// <param name="round">The round.</param>
    /// <param name="school">Whose round.</param>
    /// <param name="language">Of the reader.</param>
    /// <param name="before">The round before it; what changed is told only when both were published with enough answers.</param>
    /// <param name="next">What the reader can go on with.</param>
    public static AdaptiveCard Card(
        RoundRecord round,
        SchoolProfile school,
        Language language,
        RoundRecord? before = null,
        IReadOnlyList<Onward>? next = null) =>
        Judged(round) is { } published
            ? CheckInResultCard.Create(
                View(round, school, published) with { Change = Change(before, Figures(round)), Next = next ?? [] }, language)
            : CheckInTooFewCard.Create(
                new CheckInTooFewView { SchoolName = school.Name, Opened = round.Date, Minimum = round.Minimum }, language);

    /// <summary>The figures of a published round; null when too few answered.</summary>
    public static CheckInFigures? Figures(RoundRecord round) =>
        Judged(round) is { } published ? new CheckInFigures(published.Asked, published.Answered, CountsOf(published)) : null;

    private static Text? Change(RoundRecord? before, CheckInFigures? now) =>
        before is { State: RoundState.Published } && Figures(before) is { } then && now is not null
            ? WeatherChange.Of(before.Date, then, now)
            : null;

    private static Publication<string>.Published? Judged(RoundRecord round) =>
        round.Published is { } counts ? Judge(round.Asked, round.Answered, counts, round.Minimum) as Publication<string>.Published : null;

    private static CheckInResultView View(RoundRecord round, SchoolProfile school, Publication<string>.Published published) => new()
    {
        SchoolName = school.Name,
        Opened = round.Date,
        Asked = published.Asked,
        Answered = published.Answered,
        Counts = CountsOf(published),
        Minimum = round.Minimum,
    };

    private static Publication<string> Judge(int asked, int answered, IReadOnlyDictionary<string, int> counts, int minimum) =>
        Publication.Of(asked, answered, counts, MinimumGroup.Frozen(minimum));

    private static Dictionary<Weather, int> CountsOf(Publication<string>.Published published)
    {
        var counts = new Dictionary<string, int>(published.Counts, StringComparer.Ordinal);
        return WeatherReport.All.ToDictionary(weather => weather, weather => counts.GetValueOrDefault(WeatherReport.WireName(weather)));
    }
}
