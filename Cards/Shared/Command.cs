namespace Welbevinden.Cards.Shared;

/// <summary>Something a person can type. Who may use it is decided in the bot; this is only its name and what it does.</summary>
/// <param name="Name">The word or words to type, as people see them.</param>
/// <param name="Description">What it does, in one short sentence.</param>
/// <param name="Aliases">Other words that mean the same.</param>
public sealed record Command(Text Name, Text Description, params IReadOnlyList<Text> Aliases)
{
    /// <summary>True when words may follow the name, as in "tip slaap".</summary>
    public bool TakesWords { get; init; }

    /// <summary>Under which heading of the help it stands.</summary>
    public Topic Topic { get; init; }

    /// <summary>True for the few that most people come for: they stand first when nothing else asks for attention.</summary>
    public bool IsForemost { get; init; }

    /// <summary>The foremost of a person's commands, those of the widest topic first: its people have the most to do.</summary>
    public static IEnumerable<Command> Foremost(IEnumerable<Command> commands) =>
        commands.Where(command => command.IsForemost).OrderByDescending(command => command.Topic);
}
