namespace Welbevinden.Cards.Shared;

/// <summary>A PNG as a data address that contains the picture itself, so that no request and no log line reveals it.</summary>
internal static class PngAddress
{
    public static string Of(ReadOnlySpan<byte> png) => $"data:image/png;base64,{Convert.ToBase64String(png)}";
}
