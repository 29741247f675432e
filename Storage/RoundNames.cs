using NodaTime;
using NodaTime.Text;

namespace Welbevinden.Storage;

/// <summary>The names of the rounds of one feature: <c>checkin-esdoorn-2026-11-23</c>.</summary>
/// <param name="feature">The first word of each.</param>
internal sealed class RoundNames(string feature)
{
    public RoundId Of(SchoolId school, LocalDate date) => new(Prefix(school) + LocalDatePattern.Iso.Format(date));

    /// <summary>The date in a round's name; null when the name is not one of this feature and school.</summary>
    public LocalDate? DateOf(SchoolId school, RoundId round)
    {
        var prefix = Prefix(school);
        return round.Value.StartsWith(prefix, StringComparison.Ordinal)
            && LocalDatePattern.Iso.Parse(round.Value[prefix.Length..]) is { Success: true } parsed
                ? parsed.Value
                : null;
    }

    private string Prefix(SchoolId school) => $"{feature}-{school.Value}-";
}
