namespace Welbevinden.Bot.Engine.Dispatch;

/// <summary>Reads what a card sent back as one of a closed set.</summary>
internal static class EnumCode
{
    /// <summary>Only the names themselves: numbers, which parsing takes too, are nobody's code. Null for anything else.</summary>
    public static TEnum? Of<TEnum>(string? given)
        where TEnum : struct, Enum =>
        Enum.GetNames<TEnum>().Contains(given?.Trim(), StringComparer.Ordinal) ? Enum.Parse<TEnum>(given!.Trim()) : null;
}
