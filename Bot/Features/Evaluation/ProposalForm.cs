using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Welbevinden.Bot.Engine.Dispatch;
using Welbevinden.Cards;
using Welbevinden.Cards.Features.Evaluation;

namespace Welbevinden.Bot.Features.Evaluation;

/// <summary>A proposal as somebody filled it in. Pure.</summary>
/// <param name="Rows">For each moment the date (as <c>2026-12-31</c> when it could be read), and the owner.</param>
/// <param name="TypedWeeks">As typed.</param>
/// <param name="Weeks">The weeks to avoid; null when they cannot be parsed.</param>
internal sealed record ProposalForm(IReadOnlyList<(string Date, string Owner)> Rows, string TypedWeeks, IReadOnlyList<int>? Weeks)
{
    private const int LastWeek = 53;

    private static readonly char[] Between = [',', ';', ' ', '.', '/'];

    /// <summary>The moments to plan; valid only when nothing was refused.</summary>
    public IReadOnlyList<(LocalDate Date, string Owner)> Planned =>
        [.. Filled.Select(row => (LocalDatePattern.Iso.Parse(row.Date).Value, row.Owner)).OrderBy(row => row.Value)];

    private IEnumerable<(string Date, string Owner)> Filled => Rows.Where(row => row.Date.Length > 0);

    /// <summary>Reads what was filled in.</summary>
    /// <param name="filled">The payload.</param>
    /// <param name="zone">Where the school is.</param>
    public static ProposalForm Of(MomentsAccept filled, DateTimeZone zone)
    {
        var weeks = (filled.Weeks ?? "").Trim();
        return new ProposalForm(
            [Row(filled.Date1, filled.Owner1, zone), Row(filled.Date2, filled.Owner2, zone), Row(filled.Date3, filled.Owner3, zone)],
            weeks,
            ReadWeeks(weeks));
    }

    /// <summary>Why this cannot be planned; null when it can be.</summary>
    public Refusal? Refuse(MomentDates dates, IReadOnlyList<string> owners) =>
        Weeks is null ? EvaluationRefusals.WeekUnknown
        : !Filled.Any() ? EvaluationRefusals.NothingToPlan
        : Filled.Select(row => dates.Read(row.Date).Refusal).FirstOrDefault(refusal => refusal is not null) is { } wrong ? wrong
        : Filled.DistinctBy(row => row.Date, StringComparer.Ordinal).Count() < Filled.Count() ? EvaluationRefusals.SameDayTwice
        : Filled.Any(row => !owners.Contains(row.Owner, StringComparer.Ordinal)) ? EvaluationRefusals.OwnerUnknown
        : null;

    /// <summary>The rows as filled in; each wrong date with the reason and the school days near it.</summary>
    public IReadOnlyList<ProposedMoment> Typed(MomentDates dates) =>
    [
        .. Rows.Select(row => row.Date.Length == 0
            ? new ProposedMoment(null, row.Owner)
            : dates.Read(row.Date) is { Refusal: { } wrong, Date: var date }
                ? new ProposedMoment(
                    FilledIn.Date(row.Date, DateTimeZone.Utc), row.Owner, MomentNotices.WithNear(wrong.Sentence, dates.Near(date)))
                : new ProposedMoment(LocalDatePattern.Iso.Parse(row.Date).Value, row.Owner)),
    ];

    private static (string Date, string Owner) Row(string? date, string? owner, DateTimeZone zone) => (
        FilledIn.Date(date, zone) is { } day ? LocalDatePattern.Iso.Format(day) : (date ?? "").Trim(),
        owner is null or "" ? Lead.Team : owner);

    private static List<int>? ReadWeeks(string typed)
    {
        var words = typed.Split(Between, StringSplitOptions.RemoveEmptyEntries);
        var weeks = words.Select(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var week) ? week : 0)
            .Distinct()
            .ToList();
        return weeks.TrueForAll(week => week is >= 1 and <= LastWeek) ? weeks : null;
    }
}
