using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Welbevinden.Cards.Shared;

/// <summary>Dates, times and amounts as people say them in either language.</summary>
public static class Words
{
    private static readonly CultureInfo DutchCulture = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly CultureInfo EnglishCulture = CultureInfo.GetCultureInfo("en-GB");
    private static readonly LocalDatePattern DutchDay = LocalDatePattern.Create("dddd d MMMM", DutchCulture);
    private static readonly LocalDatePattern EnglishDay = LocalDatePattern.Create("dddd d MMMM", EnglishCulture);
    private static readonly LocalDatePattern DutchDate = LocalDatePattern.Create("d MMMM yyyy", DutchCulture);
    private static readonly LocalDatePattern EnglishDate = LocalDatePattern.Create("d MMMM yyyy", EnglishCulture);
    private static readonly LocalTimePattern DutchTime = LocalTimePattern.Create("H'.'mm", DutchCulture);
    private static readonly LocalTimePattern EnglishTime = LocalTimePattern.Create("HH':'mm", EnglishCulture);

    /// <summary>"maandag 23 november", "Monday 23 November": for dates that are near.</summary>
    public static Text Day(LocalDate date) => new(DutchDay.Format(date), EnglishDay.Format(date));

    /// <summary>"23 november 2026", "23 November 2026": for dates that may be in another year.</summary>
    public static Text Date(LocalDate date) => new(DutchDate.Format(date), EnglishDate.Format(date));

    /// <summary>"maandag 23 november om 8.00 uur", "Monday 23 November at 08:00".</summary>
    public static Text Moment(LocalDateTime at) => new(
        $"{DutchDay.Format(at.Date)} om {DutchTime.Format(at.TimeOfDay)} uur",
        $"{EnglishDay.Format(at.Date)} at {EnglishTime.Format(at.TimeOfDay)}");

    /// <summary>With a capital at the start.</summary>
    public static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>"1 collega", "2 collega's".</summary>
    public static Text Colleagues(int count) => Count(count, new("collega", "colleague"), new("collega's", "colleagues"));

    /// <summary>"1 antwoord", "2 antwoorden".</summary>
    public static Text Answers(int count) => Count(count, new("antwoord", "answer"), new("antwoorden", "answers"));

    /// <summary>"2 van de 3 collega's", "de enige collega", "geen collega".</summary>
    public static Text ColleaguesOf(int part, int whole) =>
        Part(part, whole, new("collega", "colleague"), new("collega's", "colleagues"));

    /// <summary>How many of how many, also where there is only one or none: "2 van de 3 klassen", "de enige klas", "geen klas".</summary>
    public static Text Part(int part, int whole, Text one, Text several) => (part, whole) switch
    {
        (0, <= 1) => new($"geen {one.Dutch}", $"no {one.English}"),
        (_, <= 1) => new($"de enige {one.Dutch}", $"the only {one.English}"),
        _ => new(
            $"{part.ToString("N0", DutchCulture)} van de {Count(whole, one, several).Dutch}",
            $"{part.ToString("N0", EnglishCulture)} of {Count(whole, one, several).English}"),
    };

    /// <summary>Whether a verb with "how many of how many" is in the singular.</summary>
    public static bool IsOne(int part, int whole) => part == 1 || whole <= 1;

    /// <summary>"1 collega", "2 collega's"; for any noun.</summary>
    public static Text Count(int count, Text one, Text several)
    {
        var noun = count == 1 ? one : several;
        return new(
            $"{count.ToString("N0", DutchCulture)} {noun.Dutch}",
            $"{count.ToString("N0", EnglishCulture)} {noun.English}");
    }
}
