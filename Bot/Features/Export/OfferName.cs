using NodaTime;
using NodaTime.Text;
using Welbevinden.Storage.Features.Export;

namespace Welbevinden.Bot.Features.Export;

/// <summary>How an offer is named in Teams' card: its day and its id. Whose it is, is always who answers.</summary>
internal readonly record struct OfferName(LocalDate Date, string Id)
{
    private const char Separator = '.';
    private const int Longest = 64;

    public static string Of(OfferRecord offer) => $"{LocalDatePattern.Iso.Format(offer.Date)}{Separator}{offer.Id}";

    /// <summary>Null when it is not of this shape: whoever sent it, it is not ours.</summary>
    public static OfferName? Read(string context) =>
        context.Length <= Longest
        && context.Split(Separator) is [var date, { Length: > 0 } id]
        && id.All(char.IsAsciiHexDigitLower)
        && LocalDatePattern.Iso.Parse(date).TryGetValue(default, out var day)
            ? new OfferName(day, id)
            : null;
}
