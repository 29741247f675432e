namespace Welbevinden.Bot.Engine.Confidentiality;

/// <summary>
/// How many people a figure must be about before others may see it. Frozen per round: the round stores <see cref="Value"/>, and a result is
/// judged by what was promised when the round began.
/// </summary>
/// <remarks>
/// Five is the common minimum for scores about staff (Glint, Insights, Culture Amp, Officevibe and Lattice all use it). A school may ask
/// for more, never for less: no value below five can be created, not even with <c>default</c>.
/// </remarks>
internal readonly record struct MinimumGroup
{
    /// <summary>The lowest possible value.</summary>
    public const int Floor = 5;

    private readonly int _raised;

    private MinimumGroup(int raised) => _raised = raised;

    public static MinimumGroup Standard { get; } = new(Floor);

    public int Value => Math.Max(_raised, Floor);

    /// <summary>The threshold that a round was started with, as it was stored. Anything lower than five counts as five.</summary>
    public static MinimumGroup Frozen(long stored) => new((int)Math.Clamp(stored, Floor, int.MaxValue));

    /// <summary>True when this many people are enough.</summary>
    public bool IsReachedBy(int people) => people >= Value;

    public override string ToString() => FormattableString.Invariant($"{Value}");
}
