namespace Welbevinden.LocalTeams.Faults;

/// <summary>When a fault happens, and what it does. What is null matches everything.</summary>
internal sealed record FaultRule(FaultEffect Effect)
{
    /// <summary>Name of the rule, to remove it and to count its hits.</summary>
    public string Name { get; init; } = Guid.NewGuid().ToString("n");

    /// <summary>
    /// Route as in the log: <c>createConversation, send, update, delete, members, pagedMembers, member, team, teamChannels, token</c>.
    /// </summary>
    public string? Route { get; init; }

    /// <summary>Entra object id or conversation id.</summary>
    public string? Recipient { get; init; }

    /// <summary>The number of matching requests to skip first.</summary>
    public int Skip { get; init; }

    /// <summary>The maximum number of hits; null for no limit.</summary>
    public int? Count { get; init; }

    /// <summary>Chance per matching request, 0 to 1, drawn from <see cref="Seed"/>.</summary>
    public double Probability { get; init; } = 1;

    public int Seed { get; init; }
}
