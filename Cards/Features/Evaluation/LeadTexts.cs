namespace Welbevinden.Cards.Features.Evaluation;

/// <summary>
/// Who prepares a moment, as a sentence. Somebody who left is referred to by the role, because the name left with the person.
/// </summary>
public static class LeadTexts
{
    public static Text Team { get; } = new("Het hele kernteam bereidt dit samen voor.", "The whole core team prepares this together.");

    /// <summary>As an option in a list.</summary>
    public static Text WholeTeam { get; } = new("Het hele kernteam", "The whole core team");

    public static Text You(string? role) => new($"Jij bereidt dit voor{As(role)}.", $"You prepare this{As(role)}.");

    public static Text Somebody(string name, string? role) =>
        new($"{name} bereidt dit voor{As(role)}.", $"{name} prepares this{As(role)}.");

    /// <summary>The holder of the role is no longer there.</summary>
    public static Text StandIn(string name, string role) => new(
        $"Wie “{role}” was, zit niet meer in het kernteam. {name} neemt het als vervanger over.",
        $"Whoever was “{role}” is no longer in the core team. {name} takes over as stand-in.");

    /// <summary>Neither the holder of the role nor the stand-in is there.</summary>
    public static Text RoleEmpty(string role) => new(
        $"Voor “{role}” is niemand van het kernteam meer over. Daarom is nu het hele kernteam aan zet. "
            + "Draag het over aan wie het wil doen.",
        $"Nobody of the core team is left for “{role}”. So now it is up to the whole core team. Hand it over to whoever wants to do it.");

    /// <summary>A colleague who left, or a role that was removed from the plan.</summary>
    public static Text OwnerLeft { get; } = new(
        "Wie dit zou voorbereiden, zit niet meer in het kernteam. Daarom is nu het hele kernteam aan zet. Draag het over aan wie het wil "
            + "doen.",
        "Whoever was to prepare this is no longer in the core team. So now it is up to the whole core team. Hand it over to whoever "
            + "wants to do it.");

    private static string As(string? role) => role is null ? "" : $" ({role})";
}
