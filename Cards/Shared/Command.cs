namespace Welbevinden.Cards.Shared;

/// <summary>Something a person can type. Who may use it is decided in the bot; this is only its name and what it does.</summary>
/// <param name="Name">The word or words to type, as people see them.</param>
/// <param name="Description">What it does, in one short sentence.</param>
/// <param name="Aliases">Other words that mean the same.</param>
public sealed record Command(Text Name, Text Description, params IReadOnlyList<Text> Aliases)
{
    /// <summary>True when words may follow the name, as in "tip slaap".</summary>
    public bool TakesWords { get; init; }
}
