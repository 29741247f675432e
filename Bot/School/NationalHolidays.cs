using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Welbevinden.Bot.School;

/// <summary>
/// The national school holidays that ship with the bot (<c>NationalHolidays.json</c>, which names the source of every year). Outside the
/// years that ship it knows nothing, and says so.
/// </summary>
internal sealed class NationalHolidays
{
    private readonly Dictionary<HolidayRegion, IReadOnlyList<FreeDays>> _byRegion = [];
    private readonly LocalDate _knownFrom;

    private NationalHolidays(HolidayFile file)
    {
        _knownFrom = Date(file.KnownFrom);
        Years = [.. file.Years.Select(y => new HolidayYear(y.Year, y.Document, y.Unconfirmed))];
        foreach (var region in Enum.GetValues<HolidayRegion>())
        {
            _byRegion[region] = [.. file.Years.SelectMany(y => y.Holidays).Select(h => Stretch(h, region)).OrderBy(h => h.From)];
        }
    }

    /// <summary>What ships with this build.</summary>
    public static NationalHolidays Shipped { get; } = Load();

    /// <summary>The school years that ship, with their sources.</summary>
    public IReadOnlyList<HolidayYear> Years { get; }

    /// <summary>From the first day after the summer of the first year to the last day of the summer of the last, both included.</summary>
    public (LocalDate From, LocalDate To) Known(HolidayRegion region) => (_knownFrom, _byRegion[region][^1].To);

    /// <summary>The holiday that contains a date, or null.</summary>
    public FreeDays? On(LocalDate date, HolidayRegion region) => _byRegion[region].FirstOrDefault(h => h.From <= date && date <= h.To);

    private static NationalHolidays Load()
    {
        using var stream = typeof(NationalHolidays).Assembly.GetManifestResourceStream("NationalHolidays.json")
            ?? throw new InvalidOperationException("The resource NationalHolidays.json is not in this build.");
        return new NationalHolidays(JsonSerializer.Deserialize(stream, HolidayJson.Default.HolidayFile)!);
    }

    private static FreeDays Stretch(HolidayEntry entry, HolidayRegion region)
    {
        var days = region switch
        {
            HolidayRegion.Noord => entry.Noord,
            HolidayRegion.Midden => entry.Midden,
            HolidayRegion.Zuid => entry.Zuid,
        };
        return new FreeDays(Date(days[0]), Date(days[1]), entry.Name);
    }

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).GetValueOrThrow();
}

/// <summary>A school year that ships.</summary>
/// <param name="Year">As in <c>2026-2027</c>.</param>
/// <param name="Document">The document it was taken from.</param>
/// <param name="Unconfirmed">What in it could not be confirmed; null when all was.</param>
internal sealed record HolidayYear(string Year, string Document, string? Unconfirmed);

internal sealed record HolidayFile(string Source, string Consulted, string KnownFrom, IReadOnlyList<HolidayYearEntry> Years);

internal sealed record HolidayYearEntry(string Year, string Document, string? Unconfirmed, IReadOnlyList<HolidayEntry> Holidays);

internal sealed record HolidayEntry(
    string Name, bool Advised, IReadOnlyList<string> Noord, IReadOnlyList<string> Midden, IReadOnlyList<string> Zuid);

[JsonSerializable(typeof(HolidayFile))]
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
internal sealed partial class HolidayJson : JsonSerializerContext;
