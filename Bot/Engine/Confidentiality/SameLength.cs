namespace Welbevinden.Bot.Engine.Confidentiality;

/// <summary>Pads what is to be sealed, because a seal hides what is in it but not how long it is.</summary>
internal static class SameLength
{
    /// <summary>JSON with blanks behind it, which a reader of JSON skips, earlier versions too.</summary>
    /// <param name="json">What is to be sealed, its letters beyond ASCII escaped.</param>
    /// <param name="block">The length is the next multiple of this.</param>
    /// <param name="spared">How much longer it could have been with another answer: counted as if it were, so that no answer reaches into
    /// the next block alone.</param>
    public static string Of(string json, int block, int spared = 0) => json.PadRight((json.Length + spared + block - 1) / block * block);
}
