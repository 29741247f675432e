namespace Welbevinden.Bot.Engine.Outbox;

/// <summary>This process's part of the sending.</summary>
/// <param name="Rank">Its place among the sending processes, from 0.</param>
/// <param name="Of">How many processes send; 0 while this one may not.</param>
internal sealed record Share(int Rank, int Of)
{
    /// <summary>Nobody else sends.</summary>
    public static readonly Share Whole = new(0, 1);

    /// <summary>Not now.</summary>
    public static readonly Share Nothing = new(0, 0);

    /// <summary>Whether a recipient's messages are this process's. Every process comes to the same answer.</summary>
    public bool Takes(string recipient) => Of == 1 || (Of > 1 && Sum(recipient) % (uint)Of == Rank);

    // FNV-1a: the hash of .NET differs from process to process.
    private static uint Sum(string text) => text.Aggregate(2166136261u, (sum, letter) => (sum ^ letter) * 16777619u);
}

/// <summary>Returns the share that is in force at this moment.</summary>
internal delegate Share CurrentShare();
