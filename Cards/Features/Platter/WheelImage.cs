using Welbevinden.Cards.Model;
using Welbevinden.Cards.Shared;

namespace Welbevinden.Cards.Features.Platter;

/// <summary>The wheel on a card: half as wide as its pixels, so that it is sharp on a phone.</summary>
internal static class WheelImage
{
    public static Image Of(ReadOnlySpan<byte> png, string altText) => new(PngAddress.Of(png), altText)
    {
        Width = "180px",
        HorizontalAlignment = HorizontalAlignment.Center,
        Spacing = Spacing.Medium,
    };

    /// <summary>The small wheel, in a list.</summary>
    public static Image Small(SevenAmounts amounts, string altText) =>
        new(PngAddress.Of(WheelPicture.DrawSmall(amounts)), altText) { Width = "60px" };
}
