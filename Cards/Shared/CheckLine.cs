namespace Welbevinden.Cards.Shared;

/// <summary>The result of one check.</summary>
public enum CheckState
{
    Ok,
    Wrong,
    NotSet,
}

/// <summary>One check that was made.</summary>
/// <param name="State">The result.</param>
/// <param name="What">What was checked, and what was found.</param>
/// <param name="Remedy">What to do, in one line; null when there is nothing to do.</param>
public sealed record CheckLine(CheckState State, Text What, Text? Remedy = null)
{
    public static CheckLine Ok(Text what, Text? hint = null) => new(CheckState.Ok, what, hint);

    public static CheckLine Wrong(Text what, Text remedy) => new(CheckState.Wrong, what, remedy);

    public static CheckLine NotSet(Text what, Text remedy) => new(CheckState.NotSet, what, remedy);
}
