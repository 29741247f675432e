namespace Welbevinden.Cards.Shared;

/// <summary>One thing that is stored.</summary>
/// <param name="What">Its name, in a word or two.</param>
/// <param name="Kept">Its value, and until when it is kept.</param>
public sealed record MyDataLine(Text What, Text Kept);
