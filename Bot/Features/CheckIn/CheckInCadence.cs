using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Welbevinden.Bot.Engine.Scheduling;

namespace Welbevinden.Bot.Features.CheckIn;

/// <summary>How often check-ins open by themselves, as it is set for a school.</summary>
/// <param name="Every">One of <see cref="Choices"/>.</param>
/// <param name="Day">The weekday; of two the one that is set first.</param>
/// <param name="SecondDay">The other weekday of <see cref="TwiceAWeek"/>.</param>
/// <param name="Dates">The dates of <see cref="OnDates"/>, as written.</param>
/// <param name="At">Local time of opening.</param>
internal sealed record CheckInCadence(string Every, IsoDayOfWeek Day, IsoDayOfWeek SecondDay, string Dates, TimeOnly At)
{
    public const string Week = "week";
    public const string TwoWeeks = "twoWeeks";
    public const string TwiceAWeek = "twiceAWeek";
    public const string OnDates = "dates";
    public const string Never = "never";

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static IReadOnlyList<string> Choices { get; } = [Week, TwoWeeks, TwiceAWeek, OnDates, Never];

    /// <summary>
    /// When rounds open; null for never. On a free day a round moves to the next school day, also into the next week, as long as there are
    /// two days or more before the next round; otherwise it is skipped, because asking on two days in a row would only tire people. Of
    /// every week a week without school is skipped.
    /// </summary>
    public Cadence? Rhythm
    {
        get
        {
            var at = LocalTime.FromTimeOnly(At);
            return Every switch
            {
                _ when Is(Week) => Cadence.Weekly(Day, at) with { PastItsWeek = true },
                _ when Is(TwoWeeks) => Cadence.Weekly(Day, at, everyWeeks: 2) with { PastItsWeek = true },
                _ when Is(TwiceAWeek) => Cadence.TwiceAWeek(Day, SecondDay, at) with { PastItsWeek = true },
                _ when Is(OnDates) => Cadence.OnDates(Parsed ?? [], at),
                _ => null,
            };
        }
    }

    /// <summary>In the school file, after "een korte vraag": when people get it, in Dutch.</summary>
    public string InWords
    {
        get
        {
            var at = At.ToString("HH:mm", CultureInfo.InvariantCulture);
            return Every switch
            {
                _ when Is(Week) => $"elke {Name(Day)} om {at}",
                _ when Is(TwoWeeks) => $"om de week op {Name(Day)} om {at}",
                _ when Is(TwiceAWeek) => $"elke {Name(Min(Day, SecondDay))} en {Name(Max(Day, SecondDay))} om {at}",
                _ when Is(OnDates) => $"op vaste dagen ({string.Join(", ", (Parsed ?? []).Order().Select(Written))}) om {at}",
                _ => "alleen als het kernteam er een start",
            };
        }
    }

    /// <summary>What is wrong, by setting, with what it got and what it wants.</summary>
    /// <param name="section">The section of the settings, as in <c>CheckIn</c> or <c>CheckIn:Schools:esdoorn</c>.</param>
    public IEnumerable<string> Faults(string section)
    {
        if (!Choices.Any(Is))
        {
            yield return $"{section}:Every is '{Every}'; expected one of {string.Join(", ", Choices)}.";
        }

        foreach (var (setting, day) in new[] { ("Day", Day), ("SecondDay", SecondDay) })
        {
            if (day is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Friday)
            {
                yield return $"{section}:{setting} is {day}; expected Monday to Friday.";
            }
        }

        if (Is(TwiceAWeek) && Day == SecondDay)
        {
            yield return $"{section}:SecondDay is {SecondDay}; expected another day than {section}:Day for {TwiceAWeek}.";
        }

        if (Is(OnDates) && Parsed is not { Count: > 0 })
        {
            yield return $"{section}:Dates is '{Dates}'; expected one or more dates with commas, as '2026-12-07, 2027-01-18'.";
        }
    }

    /// <summary>The dates; null when one of them cannot be read.</summary>
    private IReadOnlyList<LocalDate>? Parsed
    {
        get
        {
            var read = Dates
                .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(LocalDatePattern.Iso.Parse)
                .ToList();
            return read.TrueForAll(date => date.Success) ? [.. read.Select(date => date.Value)] : null;
        }
    }

    private bool Is(string choice) => string.Equals(Every, choice, StringComparison.OrdinalIgnoreCase);

    private static IsoDayOfWeek Min(IsoDayOfWeek one, IsoDayOfWeek other) => one < other ? one : other;

    private static IsoDayOfWeek Max(IsoDayOfWeek one, IsoDayOfWeek other) => one > other ? one : other;

    private static string Name(IsoDayOfWeek day) => Dutch.DateTimeFormat.GetDayName((DayOfWeek)((int)day % 7));

    private static string Written(LocalDate date) => date.ToString("d MMMM yyyy", Dutch);
}
