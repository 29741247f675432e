namespace Welbevinden.Bot.Engine.Confidentiality;

/// <summary>Pads content before it is sealed, because a seal hides the content but not its length.</summary>
internal static class SealPadding
{
    /// <summary>JSON followed by blanks, which JSON readers skip, those of earlier versions included.</summary>
    /// <param name="json">The content to seal, with characters beyond ASCII escaped.</param>
    /// <param name="block">The length is rounded up to a multiple of this.</param>
    /// <param name="spared">How much longer it could have been with another answer. It counts as that long, so that no single answer alone
    /// reaches the next block.</param>
    public static string Pad(string json, int block, int spared = 0) => json.PadRight((json.Length + spared + block - 1) / block * block);
}
