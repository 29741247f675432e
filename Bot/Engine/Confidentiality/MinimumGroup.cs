namespace Welbevinden.Bot.Engine.Confidentiality;

/// <summary>
/// How many people must stand behind a figure before others may see it, in people. Frozen per round: the round keeps <see cref="Value"/>,
/// and a result is judged by what was promised when the round began.
/// </summary>
/// <remarks>
/// Five is the common minimum for scores about staff (Glint, Insights, Culture Amp, Officevibe and Lattice all use it).
/// A school may ask for more, never for less: there is no way to make a value below five, not even <c>default</c>.
/// </remarks>
internal readonly record struct MinimumGroup
{
    /// <summary>The lowest there is.</summary>
    public const int Floor = 5;

    private readonly int _raised;

    private MinimumGroup(int raised) => _raised = raised;

    public static MinimumGroup Standard { get; } = new(Floor);

    public int Value => Math.Max(_raised, Floor);

    /// <summary>The threshold a round was started with, as it was stored. What is lower than five counts as five.</summary>
    public static MinimumGroup Frozen(long stored) => new((int)Math.Clamp(stored, Floor, int.MaxValue));

    /// <summary>True when this many people are enough.</summary>
    public bool IsReachedBy(int people) => people >= Value;

    public override string ToString() => FormattableString.Invariant($"{Value}");
}
