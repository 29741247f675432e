namespace Welbevinden.Bot.Engine.Outbox;

/// <summary>Which part of the sending is this process's.</summary>
/// <param name="Rank">Its place among those that send, from 0.</param>
/// <param name="Of">How many send; 0 while this process may not send.</param>
internal sealed record Share(int Rank, int Of)
{
    /// <summary>Nobody else sends.</summary>
    public static readonly Share Whole = new(0, 1);

    /// <summary>Not now.</summary>
    public static readonly Share Nothing = new(0, 0);

    /// <summary>Whether a recipient's messages are this process's. Every process finds the same.</summary>
    public bool Takes(string recipient) => Of == 1 || (Of > 1 && Sum(recipient) % (uint)Of == Rank);

    // FNV-1a: the hash of .NET differs from process to process.
    private static uint Sum(string text) => text.Aggregate(2166136261u, (sum, letter) => (sum ^ letter) * 16777619u);
}

/// <summary>Tells the share that is in force at this moment.</summary>
internal delegate Share CurrentShare();
