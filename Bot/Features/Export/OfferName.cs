using NodaTime;
using NodaTime.Text;
using Welbevinden.Storage.Features.Export;

namespace Welbevinden.Bot.Features.Export;

/// <summary>Identifies an offer in the consent card of Teams: its day and its id. It always belongs to the person who answers.</summary>
internal readonly record struct OfferName(LocalDate Date, string Id)
{
    private const char Separator = '.';
    private const int MaxLength = 64;

    public static string Of(OfferRecord offer) => $"{LocalDatePattern.Iso.Format(offer.Date)}{Separator}{offer.Id}";

    /// <summary>Null when it does not have this form: then it was not made by this bot.</summary>
    public static OfferName? Read(string context) =>
        context.Length <= MaxLength
        && context.Split(Separator) is [var date, { Length: > 0 } id]
        && id.All(char.IsAsciiHexDigitLower)
        && LocalDatePattern.Iso.Parse(date).TryGetValue(default, out var day)
            ? new OfferName(day, id)
            : null;
}
